import { SubmissionContent } from '../../intake/submission.js';
import type { CorrectedValue } from '../mapping/mapping-input.js';
import type { MappingReport } from '../mapping/mapping-report.js';
import { SENT_BEFORE_CORRECTION } from '../mapping/remark-corrections.js';
import { toRepairValue, type RepairValue } from './repair-field.js';

/** A value that a person put in place of what was sent, for one transfer. */
export type Correction = { id: string; pointer: string; value: RepairValue };

/** The rule of a value that a person corrected for the transfer. */
const CORRECTED = 'corrected-by-person';

/** What stands at a JSON pointer; undefined where nothing does. */
export function valueAt(document: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    document,
  );
}

/**
 * The content of a submission with the corrections in place; what was sent is not touched.
 * @returns null where a correction does not fit the shape of a submission
 */
export function layOver(content: SubmissionContent, corrections: readonly Correction[]): SubmissionContent | null {
  if (corrections.length === 0) return content;
  const laid: unknown = structuredClone(content);
  for (const { pointer, value } of corrections) if (!put(laid, stepsOf(pointer), value)) return null;
  const read = SubmissionContent.safeParse(laid);
  return read.success ? read.data : null;
}

/** What was sent where people corrected something, as a text. */
export function correctedValues(content: SubmissionContent, corrections: readonly Correction[]): CorrectedValue[] {
  return corrections.map(({ pointer }) => {
    const sent = toRepairValue(valueAt(content, pointer));
    return { pointer, sent: Array.isArray(sent) ? sent.join(', ') : sent };
  });
}

/** The report with the corrected values named as such, each with the correction that it came from. */
export function withCorrections<Report extends Pick<MappingReport, 'entries'>>(
  report: Report,
  corrections: readonly Correction[],
): Report {
  if (corrections.length === 0) return report;
  const entries = report.entries.map((entry) => {
    const correction = corrections.findLast(({ pointer }) => isAtOrBelow(entry.pointer, pointer));
    return correction && entry.rule !== SENT_BEFORE_CORRECTION
      ? { ...entry, rule: CORRECTED, correction: correction.id }
      : entry;
  });
  return { ...report, entries };
}

/** Whether a place is the other one, or stands inside it. */
export function isAtOrBelow(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** @returns false where there is no such place */
function put(document: unknown, steps: string[], value: RepairValue): boolean {
  const [step, ...rest] = steps;
  if (step === undefined || FORBIDDEN.has(step) || typeof document !== 'object' || document === null) return false;
  if (Array.isArray(document) && !(/^\d+$/.test(step) && Number(step) < document.length)) return false;
  const holder = document as Record<string, unknown>;
  if (rest.length === 0) {
    holder[step] = value;
    return true;
  }
  if (!Array.isArray(document)) holder[step] ??= {};
  return put(holder[step], rest, value);
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
