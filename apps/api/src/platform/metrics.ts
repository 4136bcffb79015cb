import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Config } from './config.js';
import { problem } from './problem-catalogue.js';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const DURATIONS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Measures every answer by route, never by address, and puts the figures on `/metrics`. */
export function serveMetrics(fastify: FastifyInstance, config: Config): void {
  const registry = new Registry();
  collectProcessMetrics(registry);
  const durations = new Histogram({
    name: 'einkanal_http_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS_SECONDS,
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    durations.labels(request.method, route, String(reply.statusCode)).observe(reply.elapsedTime / 1_000);
    done();
  });
  fastify.get('/metrics', async (request, reply) => {
    if (!mayCollect(request, config.METRICS_TOKEN)) throw problem('not-found');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** Memory, processor and event loop of this process. */
export function collectProcessMetrics(registry: Registry): void {
  // Measured every 10 ms by default, the delay of the event loop costs more than all else that an idle process does.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
}

type Asking = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } };

/** A collector on this machine, or one with the token. What came through a proxy only looks as if it were from here. */
export function mayCollect({ headers, socket }: Asking, token: string | undefined): boolean {
  if (token !== undefined) return headers.authorization === `Bearer ${token}`;
  return LOOPBACK.includes(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;
}
