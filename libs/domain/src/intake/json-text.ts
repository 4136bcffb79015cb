import { fault, firstOf, type Fault } from './finding.js';
import type { JsonMember } from './json-order.js';
import { JsonScan } from './json-scan.js';
import { findSyntaxFault } from './json-syntax.js';
import { findBadByte } from './utf-8.js';

/** The JSON part, read. */
export type JsonText = {
  /** As `JSON.parse` gives it: numbers may be rounded. */
  value: unknown;
  /** The same document with its keys sorted by code point and its numbers as written; what `jsonb` should be given. */
  canonical: string;
  /** The members of the outermost object, sorted; none if it is no object. */
  members: readonly JsonMember[];
  /** Pointer → literal of every number that JavaScript would write differently (beyond 2^53, trailing zeros). */
  numbersAsWritten: ReadonlyMap<string, string>;
};

/** `faults` of what is `read` are told together with those of its content; what is `unreadable` has no content. */
export type JsonReading = { kind: 'read'; json: JsonText; faults: Fault[] } | { kind: 'unreadable'; faults: Fault[] };

/**
 * Reads the JSON part of a submission from its bytes: UTF-8 (a byte order mark is skipped), no key twice, at most 32
 * levels; U+0000, lone surrogates, strings over 100,000 characters and numbers that no database holds are faults at
 * every place, in keys too. Offsets in `details` count bytes from the start of the part.
 */
export function readJsonText(bytes: Uint8Array): JsonReading {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const text = decode(bytes.subarray(start));
  if (text === null) return unreadable('json-not-utf8', start + findBadByte(bytes.subarray(start)));
  const value = parse(text);
  if (value === undefined) return unreadable('json-syntax', start + byteLength(text.slice(0, findSyntaxFault(text))));

  const scan = new JsonScan(text);
  const canonical = scan.run();
  if (scan.unreadable.length > 0) return { kind: 'unreadable', faults: firstOf(scan.unreadable, 'further-faults') };
  const { members, numbersAsWritten } = scan;
  const faults = firstOf(scan.faults, 'further-faults');
  return { kind: 'read', json: { value, canonical, members, numbersAsWritten }, faults };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function unreadable(code: 'json-not-utf8' | 'json-syntax', offset: number): JsonReading {
  return { kind: 'unreadable', faults: [fault(code, '', { offset: String(offset) })] };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
