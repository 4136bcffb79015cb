import type { Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { createWorker } from './create-worker.js';
import { readConfig } from './platform/config.js';
import { createLog } from './platform/log.js';
import { startProcess } from './platform/process-start.js';
import { startTracing } from './platform/tracing.js';
import { createWorkerServer } from './worker-server.js';

const config = readConfig();
const log = createLog(config.LOG_LEVEL, 'worker');
const stopTracing = startTracing(config, 'einkanal-worker');

let running: { worker: INestApplicationContext; server: Server } | undefined = undefined;
let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  running?.server.close();
  await running?.worker.close();
  await stopTracing();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// Whoever started us has gone: end too, so that nothing is left behind.
process.on('disconnect', () => void stop());

const place = { port: config.WORKER_PORT, host: config.API_HOST, log };
const notReady = { type: 'application/json', body: { status: 'starting' } };
const worker = await startProcess(place, notReady, () => createWorker(config, log));
running = { worker, server: createWorkerServer(worker).listen(config.WORKER_PORT, config.API_HOST) };
log.info({ port: config.WORKER_PORT, queues: config.REDIS_URL ? 'redis' : 'postgres' }, 'worker runs');
