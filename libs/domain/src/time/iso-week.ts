import { periodOfDays, type Period } from './berlin-clock.js';
import { addDays, type Day } from './working-day.js';

/** A calendar week of ISO 8601 with the year that it belongs to: `2026-W53`. */
export type IsoWeek = string;

export const ISO_WEEK = /^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/;

const MS_PER_WEEK = 7 * 86_400_000;

/** The week of a day. It begins on Monday and belongs to the year of its Thursday. */
export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const weeks = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / MS_PER_WEEK);
  return `${year}-W${String(weeks + 1).padStart(2, '0')}`;
}

/** The Monday of a week. A week 53 that the year does not have is the first of the next. */
export function firstDayOf(week: IsoWeek): Day {
  // 4 January is always in week 1.
  const [year = '', number = ''] = week.split('-W');
  return addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7);
}

/** The instants between which a week lies in Berlin, whatever the clock does in it. */
export function periodOfWeek(week: IsoWeek): Period {
  const monday = firstDayOf(week);
  return periodOfDays(monday, addDays(monday, 6));
}

/** Some weeks up to and including that of the day, the oldest first. */
export function weeksUntil(day: Day, count: number): IsoWeek[] {
  return Array.from({ length: count }, (_, at) => isoWeekOf(addDays(day, (at - count + 1) * 7)));
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}
