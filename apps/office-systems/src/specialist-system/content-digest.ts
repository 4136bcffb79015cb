import { createHash, timingSafeEqual } from 'node:crypto';

const SHA_512 = /(?:^|,)\s*sha-512=:([A-Za-z0-9+/]{86}==):\s*(?:[;,]|$)/;

/**
 * Whether the body is the one that was sent, by the header `Content-Digest` of RFC 9530. Other algorithms may stand
 * beside `sha-512`; they are not looked at.
 */
export function judgeContentDigest(header: string | undefined, body: Buffer): 'right' | 'wrong' | 'missing' {
  const digest = SHA_512.exec(header ?? '')?.[1];
  if (digest === undefined) return 'missing';
  const actual = createHash('sha512').update(body).digest();
  return timingSafeEqual(actual, Buffer.from(digest, 'base64')) ? 'right' : 'wrong';
}
