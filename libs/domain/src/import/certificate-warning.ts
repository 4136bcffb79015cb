import { daysBetween, type Day } from '../time/working-day.js';

/** When people are told that a target's certificate ends: so many days before. */
const WARNINGS = [3, 7, 21] as const;

/**
 * The warning that holds today about a certificate: the nearest of the days before its end that has come, or that it
 * has ended. Null where nobody needs to know yet, or where there is no certificate.
 */
export function certificateWarning(expiresOn: Day | null, today: Day): (typeof WARNINGS)[number] | 'expired' | null {
  if (expiresOn === null) return null;
  const days = daysBetween(today, expiresOn);
  return days < 0 ? 'expired' : (WARNINGS.find((before) => days <= before) ?? null);
}
