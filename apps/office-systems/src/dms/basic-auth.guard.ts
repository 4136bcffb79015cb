import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type Credentials = { user: string; password: string };

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** HTTP Basic (RFC 7617). A refusal has no JSON, as with a real server. */
export function requireBasicAuth({ user, password }: Credentials) {
  const expected = digest(`${user}:${password}`);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(Buffer.from(encoded, 'base64').toString('utf8')), expected)) return;
    await reply
      .code(401)
      .header('www-authenticate', 'Basic realm="DMS", charset="UTF-8"')
      .type('text/plain')
      .send('Authentication is required');
  };
}
