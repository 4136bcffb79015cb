import { createApp } from './create-app.js';
import { readConfig } from './platform/config.js';
import { createLog } from './platform/log.js';
import { startTracing } from './platform/tracing.js';

const config = readConfig();
const log = createLog(config.LOG_LEVEL, 'api');
const stopTracing = startTracing(config, 'einkanal-api');
const app = await createApp(config, log);
app.getHttpAdapter().getInstance().addHook('onClose', stopTracing);
await app.listen(config.API_PORT, config.API_HOST);
log.info({ port: config.API_PORT }, 'api listens');
// Whoever started us has gone: end too, so that nothing is left behind.
process.on('disconnect', () => void app.close().then(() => process.exit(0)));
