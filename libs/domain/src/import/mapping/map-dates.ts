import type { SubmissionContent } from '../../intake/submission.js';
import { sentDateInWords } from '../../time/german-date.js';
import { readPartialDate } from '../../time/partial-date.js';
import { berlinDay } from '../../time/working-day.js';
import type { FullDate, TeilbekanntesDatum } from '../../intake/message/application-message.js';
import type { MappingRecord } from './mapping-record.js';

/**
 * Day of the application → `antragsdatum`: the day in Berlin that the sender states; else, or if that lies after the
 * receipt, the day of receipt. Never the day of the transfer.
 */
export function mapApplicationDay(
  { submittedAt }: SubmissionContent,
  receivedAt: Date,
  record: MappingRecord,
): FullDate {
  const received = berlinDay(receivedAt);
  const stated = readDay(submittedAt ?? '');
  if (stated !== null && stated <= received) {
    record.enter('/submittedAt', 'antragsdatum', stated, 'day-as-stated');
    return stated;
  }
  if (submittedAt?.trim()) record.lose('/submittedAt', 'date-unreadable');
  record.enter('', 'antragsdatum', received, 'day-of-receipt');
  return received;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

function readDay(sent: string): FullDate | null {
  const text = sent.trim();
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return berlinDay(new Date(text));
  return fullDate(text);
}

/** The date if every part of it is known. */
export function fullDate(sent: string | null | undefined): FullDate | null {
  const date = readPartialDate(sent ?? '');
  return typeof date === 'object' && date.precision === 'day' ? date.value : null;
}

/** A partly known date in the standard's form, or null where nothing of it is known or readable. */
export function partialDate(sent: string | null | undefined): TeilbekanntesDatum | null {
  const date = readPartialDate(sent ?? '');
  if (typeof date === 'string') return null;
  switch (date.precision) {
    case 'day':
      return { jahrMonatTag: date.value };
    case 'month':
      return { jahrMonat: date.value };
    case 'year':
      return { jahr: date.value };
    case 'unknown':
      return null;
  }
}

/** First entry → `ersteinreisedatum`, full dates only; a partly known one → remark. */
export function mapFirstEntry({ applicant }: SubmissionContent, record: MappingRecord): FullDate | undefined {
  const pointer = '/applicant/entry/date';
  const sent = applicant.entry?.date;
  const date = fullDate(sent);
  if (date !== null) {
    record.enter(pointer, 'ersteinreisedatum', date, 'full-date');
    return date;
  }
  if (!sent?.trim()) return undefined;
  record.lose(pointer, 'not-a-full-date');
  record.remark('Ersteinreise laut Antrag', [{ pointer, text: sentDateInWords(sent).de }], 'partly-known-date');
  return undefined;
}
