import fc from 'fast-check';
import { berlinHour, periodOfDays, startOfDay } from './berlin-clock.js';
import { addDays, berlinDay } from './working-day.js';

const ARRIVALS = [
  '2026-03-28T22:59:59Z',
  '2026-03-28T23:00:00Z',
  '2026-03-29T00:30:00Z',
  '2026-03-29T21:59:59Z',
  '2026-03-29T22:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-10-25T01:30:00Z',
].map((instant) => new Date(instant));

test.each([
  ['2026-03-28', 1, 24],
  ['2026-03-29', 3, 23],
  ['2026-03-30', 1, 24],
  ['2026-10-25', 2, 25],
])('dashboard-01: on %s %i arrived, in %i hours', (day, arrived, hours) => {
  const { from, until } = periodOfDays(day);
  expect(ARRIVALS.filter((at) => at >= from && at < until)).toHaveLength(arrived);
  expect((until.getTime() - from.getTime()) / 3_600_000).toBe(hours);
});

test.each([
  ['2026-10-25T00:30:00Z', '02A'],
  ['2026-10-25T01:30:00Z', '02B'],
  ['2026-10-25T02:30:00Z', '03'],
  ['2026-10-24T23:30:00Z', '01'],
  ['2026-03-29T00:59:59Z', '01'],
  ['2026-03-29T01:00:00Z', '03'],
])('dashboard-01: %s is in the hour %s', (instant, hour) => {
  expect(berlinHour(new Date(instant))).toBe(hour);
});

test('a day begins with its first instant, and the one before ends there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('1990-01-01', days);
      const start = startOfDay(day);
      expect(berlinDay(start)).toBe(day);
      expect(berlinDay(new Date(start.getTime() - 1))).toBe(addDays(day, -1));
    }),
  );
});
