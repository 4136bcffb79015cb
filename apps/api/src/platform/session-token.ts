import { createHash, randomBytes } from 'node:crypto';

/** The cookie that carries the session's secret. */
export const SESSION_COOKIE = 'einkanal_session';

/** A new secret of 256 bits: the browser keeps the token, the database only its hash. */
export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
