import type { Chance } from './random.js';

/** How many submissions an hour of the day brings, relative to the busiest one, from midnight. */
const WORKDAY = [2, 1, 0.6, 0.4, 0.4, 0.8, 2, 4.5, 7, 9, 10, 9.4, 8, 7.6, 8, 7.4, 6.6, 6, 6, 6.4, 7, 6.6, 5, 3.4];
const DAY_OFF = [
  2.4, 1.4, 0.8, 0.4, 0.3, 0.3, 0.6, 1, 2, 3.2, 4.2, 4.6, 4, 4, 4.2, 4.2, 4, 4.2, 4.6, 5.4, 6.2, 6, 4.6, 3,
];
/** Monday to Sunday. */
const DAYS = [1, 0.94, 0.88, 0.86, 0.74, 0.6, 0.74];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const BERLIN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The clock on the wall in Berlin. `weekday` counts from Monday, 0. */
export function berlin(instant: Date): { weekday: number; day: string; hour: number; time: string; offset: string } {
  const part = Object.fromEntries(BERLIN.formatToParts(instant).map(({ type, value }) => [type, value]));
  const of = (name: string): string => part[name] ?? '';
  const day = `${of('year')}-${of('month')}-${of('day')}`;
  const time = `${of('hour')}:${of('minute')}:${of('second')}`;
  const hours = Math.round((Date.parse(`${day}T${time}Z`) - instant.getTime()) / 3_600_000);
  return { weekday: WEEKDAYS.indexOf(of('weekday')), day, hour: Number(of('hour')), time, offset: `+0${hours}:00` };
}

/** `2026-11-24T09:12:44+01:00` */
export function berlinText(instant: Date): string {
  const { day, time, offset } = berlin(instant);
  return `${day}T${time}${offset}`;
}

/** An instant of the span when somebody sits down to do this: mornings, evenings, Sundays, seldom at night. */
export function drawArrival(chance: Chance, from: Date, until: Date): Date {
  const span = until.getTime() - from.getTime();
  for (let attempt = 0; attempt < 400; attempt++) {
    const instant = new Date(from.getTime() + Math.floor(chance.unit() * span));
    const { weekday, hour } = berlin(instant);
    const busy = (weekday > 4 ? DAY_OFF : WORKDAY)[hour] ?? 0;
    if (chance.happens((busy / 10) * (DAYS[weekday] ?? 1))) return instant;
  }
  return until;
}

/** The instant in the span when Berlin's clocks change, or null. */
export function clockChange(from: Date, until: Date): Date | null {
  const hour = 3_600_000;
  const offset = (time: number): string => berlin(new Date(time)).offset;
  for (let time = Math.ceil(from.getTime() / hour) * hour; time + hour <= until.getTime(); time += hour)
    if (offset(time) !== offset(time - hour) && time - hour >= from.getTime()) return new Date(time);
  return null;
}
