import type { FastifyInstance } from 'fastify';

/** What a browser may do with the page. Styles of the component library carry the nonce; PDF pages need WebAssembly. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The description of the API is a page of its own, whose library writes styles into the page. */
const DOCS_POLICY = pagePolicy('none').replace(/'nonce-[^']*'/, "'unsafe-inline'");

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
const STRICT_TRANSPORT = { 'strict-transport-security': 'max-age=31536000' };
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

/** Puts the headers on every answer; an answer that is a page replaces the policy by its own. */
export function protectAnswers(fastify: FastifyInstance, publicUrl: string): void {
  const headers = { ...COMMON, ...(publicUrl.startsWith('https:') ? STRICT_TRANSPORT : {}) };
  const ofDocs = { ...headers, 'content-security-policy': DOCS_POLICY };
  const ofAnswers = { ...headers, 'content-security-policy': NOTHING };
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/docs') ? ofDocs : ofAnswers);
    done();
  });
}
