import fc from 'fast-check';
import { firstDayOf, isoWeekOf, periodOfWeek, weeksUntil } from './iso-week.js';
import { addDays } from './working-day.js';

test.each([
  ['2026-11-25', '2026-W48'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2025-12-29', '2026-W01'],
  ['2024-12-30', '2025-W01'],
])('%s is in week %s', (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test('every day is in the week that begins with its Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('1990-01-01', days);
      const monday = firstDayOf(isoWeekOf(day));
      expect(monday <= day && day < addDays(monday, 7)).toBe(true);
    }),
  );
});

test('dashboard-01: a week with a change of the clock is an hour shorter or longer', () => {
  const hours = (week: string) => {
    const { from, until } = periodOfWeek(week);
    return (until.getTime() - from.getTime()) / 3_600_000;
  };
  expect([hours('2026-W12'), hours('2026-W13'), hours('2026-W43')]).toEqual([168, 167, 169]);
});

test('twelve weeks end with the present one', () => {
  expect(weeksUntil('2027-01-05', 3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
});
