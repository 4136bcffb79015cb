import type { SubmissionContent } from '../../intake/submission.js';
import { possibleDays, readPartialDate } from '../../time/partial-date.js';
import { addMonths, type Day } from '../../time/working-day.js';

const MONTHS_PER_YEAR = 12;

/** Whether the person is that old on the day of receipt; null where the date of birth leaves it open. */
export function hasAge(
  { content, receivedOn }: { content: SubmissionContent; receivedOn: Day },
  years: number,
): boolean | null {
  const date = readPartialDate(content.applicant.birthDate ?? '');
  const days = typeof date === 'string' ? null : possibleDays(date);
  if (!days) return null;
  if (addMonths(days.last, years * MONTHS_PER_YEAR) <= receivedOn) return true;
  return addMonths(days.first, years * MONTHS_PER_YEAR) > receivedOn ? false : null;
}
