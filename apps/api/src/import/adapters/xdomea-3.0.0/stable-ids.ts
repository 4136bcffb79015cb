import { createHash } from 'node:crypto';
import type { DmsFile } from '../../dms.port.js';
import type { XdomeaMessageType } from './messages.js';

/** Ours, so that nobody else's ids of the same names are equal to them. */
const NAMESPACE = Buffer.from('5f0d6c1b0e5b4f0c9a7e2d3c4b1a8f67', 'hex');

/**
 * The process that brings a document: the same at every attempt, another one where its bytes are others, so that what is
 * filed is always what the process names.
 */
export function processIdOf(type: XdomeaMessageType, { key, sha512 }: Pick<DmsFile, 'key' | 'sha512'>): string {
  return uuidOf('process', type, key, sha512);
}

/** A document, by the key under which it was sent first. */
export function documentIdOf(key: string): string {
  return uuidOf('document', key);
}

/** The case, as a `Vorgang`. */
export function vorgangIdOf(caseNumber: string): string {
  return uuidOf('vorgang', caseNumber);
}

/** The UUID of a name, version 5 of RFC 9562. */
function uuidOf(...name: string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name.join('\n')).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
