import type { EmergencyReason } from '../case-file/emergency.js';
import type { SubmissionContent } from '../intake/submission.js';
import { addDays, type Day } from '../time/working-day.js';
import { statedDay } from './stated-day.js';

/** Why an emergency is suspected, and the place of the application that says so. */
export type SuspectedEmergency = { reason: EmergencyReason; pointer: string };

const DAYS_AHEAD = 7;
const BY_KIND: Readonly<Record<string, EmergencyReason>> = {
  DETENTION: 'DETENTION',
  CHILD_OR_HEALTH: 'CHILD_OR_HEALTH',
  TRAVEL: 'URGENT_TRAVEL',
};

/**
 * What the structured answers suspect; a person confirms or denies it. Free text is never interpreted. A title that
 * ends within a week counts only together with work that ends or begins in that time.
 */
export function suspectedEmergency(content: SubmissionContent, today: Day): SuspectedEmergency | null {
  const kind = content.urgency?.kind ?? '';
  if (Object.hasOwn(BY_KIND, kind)) return { reason: BY_KIND[kind] as EmergencyReason, pointer: '/urgency/kind' };
  const until = statedDay(content.applicant.currentTitle?.validUntil);
  if (!isSoon(until, today)) return null;
  const { end, start } = content.employment ?? {};
  const pointer = isSoon(statedDay(end), today)
    ? '/employment/end'
    : isSoon(statedDay(start), today)
      ? '/employment/start'
      : null;
  if (pointer) return { reason: 'EXPIRY_WITH_JOB_LOSS', pointer };
  return kind === 'JOB' ? { reason: 'EXPIRY_WITH_JOB_LOSS', pointer: '/urgency/kind' } : null;
}

function isSoon(day: Day | null, today: Day): boolean {
  return day !== null && day >= today && day <= addDays(today, DAYS_AHEAD);
}
