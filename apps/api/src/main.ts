import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { readConfig } from './platform/config.js';
import { createLog } from './platform/log.js';
import { problem } from './platform/problem-catalogue.js';
import { startProcess } from './platform/process-start.js';
import { startTracing } from './platform/tracing.js';

const config = readConfig();
const log = createLog(config.LOG_LEVEL, 'api');
const stopTracing = startTracing(config, 'einkanal-api');
let app: NestFastifyApplication | undefined = undefined;
// Whoever started us has gone: end too, so that nothing is left behind.
process.on('disconnect', () => void Promise.resolve(app?.close()).then(() => process.exit(0)));

const place = { port: config.API_PORT, host: config.API_HOST, log };
const notReady = { type: 'application/problem+json', body: problem('temporarily-unavailable').toJSON(null) };
app = await startProcess(place, notReady, () => createApp(config, log));
app.getHttpAdapter().getInstance().addHook('onClose', stopTracing);
await app.listen(config.API_PORT, config.API_HOST);
log.info({ port: config.API_PORT }, 'api listens');
