import type { FastifyReply, FastifyRequest } from 'fastify';
import { openSpan } from './tracing.js';

/** One span for each request, named by its route and never by its address; everything that it causes stands below. */
export function traceRequest(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const route = request.routeOptions.url ?? 'none';
  const { run, end } = openSpan(`${request.method} ${route}`, { method: request.method, route });
  reply.raw.once('close', () => {
    end({ status: reply.statusCode });
  });
  run(done);
}
