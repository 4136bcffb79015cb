import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long requests that run may go on after the order to stop. */
const GRACE_MS = 10_000;

/**
 * Lets the process end in time: what runs is answered, and connections that never asked for anything (browsers open
 * some in advance, balancers too) do not keep it waiting for the minute after which they would be given up.
 */
export function closeInTime(fastify: FastifyInstance): void {
  const connections = new Set<Socket>();
  fastify.server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => {
      fastify.server.closeAllConnections();
    }, GRACE_MS).unref();
    done();
  });
}
