import { addDays } from '../../format.js';

export type FollowUp = { on: string | null; event: 'DOCUMENTS' | 'APPOINTMENT' | null };
/** Tomorrow, Friday, next week, until documents arrive, until the appointment, as last time. */
export const PRESETS = ['m', 'f', 'w', 'u', 't', '.'] as const;
export type Preset = (typeof PRESETS)[number];

// 0 is Sunday.
const weekdayOf = (day: string) => new Date(`${day}T12:00Z`).getUTCDay();
const nextWeekday = (today: string, weekday: number) => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** The day in so many days, or the Monday after where that falls on a weekend. */
export function onWorkday(day: string): string {
  const weekday = weekdayOf(day);
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}

/** What a preset means today; null for *as last time* where there is no last time. */
export function followUpOf(preset: Preset, today: string, last: FollowUp | { days: number } | null): FollowUp | null {
  switch (preset) {
    case 'm':
      return { on: onWorkday(addDays(today, 1)), event: null };
    case 'f':
      return { on: nextWeekday(today, 5), event: null };
    case 'w':
      return { on: nextWeekday(today, 1), event: null };
    case 'u':
      return { on: null, event: 'DOCUMENTS' };
    case 't':
      return { on: null, event: 'APPOINTMENT' };
    case '.':
      if (last === null) return null;
      return 'days' in last ? { on: onWorkday(addDays(today, last.days)), event: null } : last;
  }
}
