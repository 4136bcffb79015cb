/**
 * Something about an accepted submission that a person should know: missing, implausible, unreadable. Never a reason
 * to refuse. `code` is the key of its sentence (`sentenceFor`), `pointer` the place in the original (RFC 6901),
 * `details` what the sentence needs.
 */
export type Finding = { code: string; pointer: string; details?: Record<string, string> };

/** Why a submission cannot be processed as sent. All of them are told at once. */
export type Fault = Finding;

/** Faults of the bytes of the JSON part: nothing else can be judged (400). */
export const UNREADABLE_CODES = ['json-not-utf8', 'json-syntax', 'json-duplicate-key', 'json-too-deep'] as const;

/** Faults of the content and of how files and entries fit together (422). */
export const FAULT_CODES = [
  'character-not-allowed',
  'string-too-long',
  'number-out-of-range',
  'expected-string',
  'expected-string-or-number',
  'expected-array',
  'expected-object',
  'expected-boolean',
  'value-missing',
  'value-unknown',
  'schema-version-unsupported',
  'office-unknown',
  'date-impossible',
  'name-missing',
  'part-name-not-unique',
  'attachment-without-file',
  'attachment-digest-mismatch',
  'file-empty',
  'file-name-too-long',
  'further-faults',
] as const;

/** Reasons to refuse that lie in the request or in a file's type or size; the API finds them. */
export const REQUEST_CODES = [
  'application-first',
  'multipart-unreadable',
  'idempotency-key-missing',
  'idempotency-key-invalid',
  'idempotency-key-reused',
  'idempotency-key-in-flight',
  'office-not-permitted',
  'json-too-large',
  'file-too-large',
  'submission-too-large',
  'too-many-files',
  'file-type-not-allowed',
  'application-differs',
  'message-id-reused',
  'message-in-flight',
  'message-from-office',
] as const;

export const FINDING_CODES = [
  'field-missing',
  'code-unknown',
  'date-unreadable',
  'value-too-long',
  'too-many-nationalities',
  'purpose-unknown',
  'representative-missing',
  'minor-without-representative',
  'name-is-filler',
  'birth-date-in-future',
  'birth-date-implausible',
  'date-in-future',
  'date-before-birth',
  'dates-in-wrong-order',
  'identity-document-expired',
  'submitted-in-future',
  'submitted-at-unreadable',
  'azr-number-shape',
  'ags-shape',
  'branch-number-shape',
  'service-key-shape',
  'case-number-unreadable',
  'email-shape',
  'amount-unreadable',
  'height-implausible',
  'hours-implausible',
  'postal-code-zero-added',
  'postal-code-shape',
  'care-of-in-street',
  'nationality-historic',
  'nationality-german',
  'character-not-in-xml',
  'character-outside-din-91379',
  'attachment-id-unusable',
  'attachment-digest-unreadable',
  'file-name-damaged',
  'further-findings',
] as const;

export type FaultCode = (typeof UNREADABLE_CODES)[number] | (typeof FAULT_CODES)[number];
export type RequestCode = (typeof REQUEST_CODES)[number];
export type FindingCode = (typeof FINDING_CODES)[number];

/** A fault of the closed list, so that no sentence is missing for it. */
export function fault(code: FaultCode, pointer: string, details?: Record<string, string>): Fault {
  return details ? { code, pointer, details: storable(details) } : { code, pointer };
}

/** A finding of the closed list. */
export function finding(code: FindingCode, pointer: string, details?: Record<string, string>): Finding {
  return details ? { code, pointer, details: storable(details) } : { code, pointer };
}

const MOST = 500;

/** The first of many, and how many more there are: a list that somebody has to read, and a database has to hold. */
export function firstOf(found: readonly Finding[], rest: 'further-faults' | 'further-findings'): Finding[] {
  if (found.length <= MOST) return [...found];
  return [...found.slice(0, MOST), { code: rest, pointer: '', details: { count: String(found.length - MOST) } }];
}

const LONGEST_DETAIL = 200;

/** Words of senders in details: cut between characters, without what no database holds. */
function storable(details: Record<string, string>): Record<string, string> {
  const words = Object.entries(details).map(([name, text]) => [name, visible(text)] as const);
  return Object.fromEntries(words);
}

function visible(text: string): string {
  const clean = text.replaceAll('\0', '␀').toWellFormed();
  if (clean.length <= LONGEST_DETAIL) return clean;
  return `${Array.from(clean.slice(0, 2 * LONGEST_DETAIL))
    .slice(0, LONGEST_DETAIL)
    .join('')}…`;
}
