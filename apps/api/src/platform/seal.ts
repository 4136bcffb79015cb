import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts so that only the holder of the key can read it and no bit can be changed: nonce, tag, text.
 * @param keyHex 32 bytes in hex
 * @param belongsTo what it is sealed for; it opens for the same only, so that a row cannot be moved
 */
export function seal(text: Uint8Array, keyHex: string, belongsTo: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(keyHex, 'hex'), nonce).setAAD(Buffer.from(belongsTo));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error where key or owner are others, or a bit was changed */
export function unseal(sealed: Uint8Array, keyHex: string, belongsTo: string): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(keyHex, 'hex'), nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(tag).setAAD(Buffer.from(belongsTo));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
