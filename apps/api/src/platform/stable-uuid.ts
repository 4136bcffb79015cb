import { createHash } from 'node:crypto';

/** Ours, so that nobody else's ids of the same names are equal to them. */
const NAMESPACE = Buffer.from('0c5f0d0a6f1a4a63b0c89b7b1f0f7d52', 'hex');

/** The UUID of a name, version 5 of RFC 9562: the same whenever and wherever it is asked for. */
export function stableUuid(...name: string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name.join('\n')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
