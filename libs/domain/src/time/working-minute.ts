import type { OfficeHours } from '../office/office-settings.js';
import { instantAt } from './berlin-clock.js';
import { addDays, berlinDay, isoWeekday, type Day, type Holidays } from './working-day.js';

const MS_PER_MINUTE = 60_000;
// Longer than any row of days on which no office works.
const MOST_DAYS_AHEAD = 400;

/** The stretch of a day in which the office works, as instants; null on a day off. */
function hoursOf(day: Day, holidays: Holidays, { from, to, days }: OfficeHours): { from: Date; to: Date } | null {
  if (!days.includes(isoWeekday(day)) || holidays.has(day)) return null;
  return { from: instantAt(day, from, 'earlier'), to: instantAt(day, to, 'later') };
}

/**
 * The instant some working minutes later: only minutes in which the office is open count.
 * @throws RangeError where the office never opens
 */
export function addWorkingMinutes(from: Date, minutes: number, holidays: Holidays, hours: OfficeHours): Date {
  let left = minutes * MS_PER_MINUTE;
  let day = berlinDay(from);
  for (let ahead = 0; ahead < MOST_DAYS_AHEAD; ahead++, day = addDays(day, 1)) {
    const open = hoursOf(day, holidays, hours);
    if (!open || open.to <= from) continue;
    const begin = Math.max(open.from.getTime(), from.getTime());
    if (begin + left <= open.to.getTime()) return new Date(begin + left);
    left -= open.to.getTime() - begin;
  }
  throw new RangeError('The office has no hours.');
}

/** How many minutes of office time lie between two instants; 0 where the second is not later. */
export function workingMinutesBetween(from: Date, to: Date, holidays: Holidays, hours: OfficeHours): number {
  let sum = 0;
  const last = berlinDay(to);
  for (let day = berlinDay(from); day <= last; day = addDays(day, 1)) {
    const open = hoursOf(day, holidays, hours);
    if (open) sum += Math.max(0, Math.min(+open.to, +to) - Math.max(+open.from, +from));
  }
  return Math.floor(sum / MS_PER_MINUTE);
}
