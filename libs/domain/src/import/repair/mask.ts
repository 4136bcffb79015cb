import { AttachmentEntry, Address, SubmissionContent } from '../../intake/submission.js';

/** What stands for a value: its type and how long it is. */
type Masked = { type: string; length: number | null };

/** A value without what it says. */
export function mask(value: unknown): Masked {
  if (typeof value === 'string') return { type: 'text', length: Array.from(value).length };
  if (Array.isArray(value)) return { type: 'list', length: value.length };
  if (value === null || value === undefined) return { type: 'nothing', length: null };
  return { type: typeof value, length: typeof value === 'number' ? String(value).length : null };
}

/** The structure of a document with every value masked. A key that the contract does not know could say anything too. */
export function maskDocument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskDocument);
  if (typeof value !== 'object' || value === null) return mask(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner], at) => [
      KNOWN_KEYS.has(key) ? key : `unknown-${at + 1}`,
      maskDocument(inner),
    ]),
  );
}

/** A pointer with what the contract does not know left out. */
export function maskPointer(pointer: string): string {
  return pointer
    .split('/')
    .map((step) => (step === '' || /^\d+$/.test(step) || KNOWN_KEYS.has(step) ? step : 'unknown'))
    .join('/');
}

const KNOWN_KEYS = new Set([...keysOf(SubmissionContent), ...keysOf(Address), ...keysOf(AttachmentEntry)]);

/** The keys of a schema at every level. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if ('shape' in schema && typeof schema.shape === 'object' && schema.shape !== null)
    return Object.entries(schema.shape).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
  if ('unwrap' in schema && typeof schema.unwrap === 'function') return keysOf((schema.unwrap as () => unknown)());
  return 'element' in schema ? keysOf(schema.element) : [];
}
