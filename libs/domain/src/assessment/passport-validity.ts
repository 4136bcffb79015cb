import type { SubmissionContent } from '../intake/submission.js';
import type { Label } from '../intake/vocabulary.js';
import { dateInWords } from '../time/german-date.js';
import { possibleDays, readPartialDate } from '../time/partial-date.js';
import { addMonths, type Day } from '../time/working-day.js';

const WARN_WITHIN_MONTHS = 6;

/** What the stated end of the passport means on the day of receipt: a hint, never a refusal (§ 3 AufenthG). */
export function passportValidity(
  content: SubmissionContent,
  receivedOn: Day,
): { expired: boolean; hint: Label | null } {
  const date = readPartialDate(content.applicant.identityDocument?.validUntil ?? '');
  const days = typeof date === 'string' ? null : possibleDays(date);
  if (!days || typeof date === 'string') return { expired: false, hint: null };
  const { de, en } = dateInWords(date);
  if (days.last < receivedOn)
    return { expired: true, hint: { de: `Laut Antrag abgelaufen: ${de}.`, en: `Expired by the application: ${en}.` } };
  if (days.first >= addMonths(receivedOn, WARN_WITHIN_MONTHS)) return { expired: false, hint: null };
  return { expired: false, hint: { de: `Laut Antrag gültig bis ${de}.`, en: `Valid until ${en} by the application.` } };
}
