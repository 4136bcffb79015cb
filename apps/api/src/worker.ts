import { createWorker } from './create-worker.js';
import { readConfig } from './platform/config.js';
import { createLog } from './platform/log.js';
import { startTracing } from './platform/tracing.js';
import { createWorkerServer } from './worker-server.js';

const config = readConfig();
const log = createLog(config.LOG_LEVEL, 'worker');
const stopTracing = startTracing(config, 'einkanal-worker');
const worker = await createWorker(config, log);
const server = createWorkerServer(worker).listen(config.WORKER_PORT, config.API_HOST);
log.info({ port: config.WORKER_PORT, queues: config.REDIS_URL ? 'redis' : 'postgres' }, 'worker runs');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  await worker.close();
  await stopTracing();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// Whoever started us has gone: end too, so that nothing is left behind.
process.on('disconnect', () => void stop());
