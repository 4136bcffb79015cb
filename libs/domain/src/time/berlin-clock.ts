import { addDays, berlinDay, type Day } from './working-day.js';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;
const wallClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' });

/** The instant at which a calendar day begins in Berlin. Days last 23, 24 or 25 hours: the next begins at the next. */
export function startOfDay(day: Day): Date {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  // Berlin is one or two hours ahead, and the clock never changes at midnight.
  const summer = new Date(midnightUtc - 2 * MS_PER_HOUR);
  return berlinDay(summer) === day ? summer : new Date(midnightUtc - MS_PER_HOUR);
}

/** A half-open stretch of time: `from` belongs to it, `until` does not. */
export type Period = { from: Date; until: Date };

/** The whole days from the first up to and including the last. */
export function periodOfDays(first: Day, last: Day = first): Period {
  return { from: startOfDay(first), until: startOfDay(addDays(last, 1)) };
}

/**
 * The hour in Berlin at that instant, `00` to `23`. The hour that comes twice when summer time ends is `02A`, then
 * `02B`; the hour that is skipped when it begins is never named.
 */
export function berlinHour(instant: Date): string {
  const hour = wallClock.format(instant);
  if (wallClock.format(new Date(instant.getTime() + MS_PER_HOUR)) === hour) return `${hour}A`;
  return wallClock.format(new Date(instant.getTime() - MS_PER_HOUR)) === hour ? `${hour}B` : hour;
}

/** The time of day in Berlin at that instant, `18:00`; `02A:30` and then `02B:30` in the hour that comes twice. */
export function berlinTime(instant: Date): string {
  return `${berlinHour(instant)}:${String(instant.getUTCMinutes()).padStart(2, '0')}`;
}

/**
 * The instant of a time of day in Berlin, `18:00`.
 * @param meant which of two instants, where the change of the clock makes a time come twice or skips it
 */
export function instantAt(day: Day, time: string, meant: 'earlier' | 'later'): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const sinceMidnight = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  const before = () => startOfDay(day).getTime() + sinceMidnight;
  const after = () => startOfDay(addDays(day, 1)).getTime() - (24 * MS_PER_HOUR - sinceMidnight);
  // The clock always changes at 02:00, or at 03:00 back to it.
  if (time < '02:00') return new Date(before());
  if (time >= '03:00') return new Date(after());
  return new Date(meant === 'earlier' ? Math.min(before(), after()) : Math.max(before(), after()));
}
