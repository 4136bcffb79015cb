import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportFigures } from './import/import-figures.service.js';
import { CONFIG, type Config } from './platform/config.js';
import { LOG, type Log } from './platform/log.js';
import { collectProcessMetrics, mayCollect } from './platform/metrics.js';
import { WorkerMetrics } from './platform/worker-metrics.js';
import { WorkerHealth } from './worker-health.js';

type Answer = { status: number; type: string; body: string };

/** Health and figures of a worker, for operators only: nothing of a case is to be had here. */
export function createWorkerServer(worker: INestApplicationContext): Server {
  const health = worker.get(WorkerHealth);
  const metrics = worker.get(WorkerMetrics);
  const figures = worker.get(ImportFigures);
  const { METRICS_TOKEN } = worker.get<Config>(CONFIG);
  const log = worker.get<Log>(LOG);
  collectProcessMetrics(metrics.registry);

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = request.url ?? '/';
    if (path === '/metrics' && mayCollect(request, METRICS_TOKEN))
      return { status: 200, type: metrics.registry.contentType, body: await metrics.text(await figures.read()) };
    const { status, body } = await health.answer(path);
    return { status, type: 'application/json', body: JSON.stringify(body) };
  };
  return createServer((request, response) => {
    answer(request)
      .catch((error: unknown): Answer => {
        log.warn({ err: error }, 'the figures of the worker could not be read');
        return { status: 503, type: 'application/json', body: '{"status":"temporarily-unavailable"}' };
      })
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body))
      .catch((error: unknown) => log.warn({ err: error }, 'an operator could not be answered'));
  });
}
