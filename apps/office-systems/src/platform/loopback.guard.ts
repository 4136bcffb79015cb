import type { FastifyReply, FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** Controls are for demos and tests: they answer callers on this machine alone, wherever the system itself listens. */
export async function onlyFromThisMachine(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (LOOPBACK.test(request.socket.remoteAddress ?? '')) return;
  await reply.code(403).send({ message: 'Controls answer on this machine only.' });
}
