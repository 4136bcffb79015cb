import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something comes from our own page: another site cannot set the header without being
 * asked first, and a browser states where a request comes from.
 */
export function isFromOurPage(request: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string): boolean {
  if (SAFE_METHODS.includes(request.method)) return true;
  const { origin, 'x-einkanal': mark } = request.headers;
  return mark === '1' && (origin === undefined || origin === new URL(publicUrl).origin);
}
