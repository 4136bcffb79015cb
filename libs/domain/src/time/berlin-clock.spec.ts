import fc from 'fast-check';
import { berlinHour, berlinTime, instantAt, periodOfDays, startOfDay } from './berlin-clock.js';
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

test.each([
  ['2026-12-04', '18:00', '2026-12-04T17:00:00Z', '2026-12-04T17:00:00Z'],
  ['2026-07-04', '00:00', '2026-07-03T22:00:00Z', '2026-07-03T22:00:00Z'],
  // The hour that comes twice, and the times around it.
  ['2026-10-25', '01:59', '2026-10-24T23:59:00Z', '2026-10-24T23:59:00Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00Z', '2026-10-25T02:00:00Z'],
  // The hour that is skipped.
  ['2026-03-29', '01:59', '2026-03-29T00:59:00Z', '2026-03-29T00:59:00Z'],
  ['2026-03-29', '02:30', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00Z', '2026-03-29T01:00:00Z'],
])('%s %s in Berlin is %s, or %s where the clock changes', (day, time, earlier, later) => {
  expect(instantAt(day, time, 'earlier')).toEqual(new Date(earlier));
  expect(instantAt(day, time, 'later')).toEqual(new Date(later));
});

test('every minute is found again by its day and its time in Berlin', () => {
  const minute = fc.integer({ min: Date.parse('1996-01-01') / 60_000, max: Date.parse('2100-01-01') / 60_000 });
  fc.assert(
    fc.property(minute, (minutes) => {
      const instant = new Date(minutes * 60_000);
      const time = berlinTime(instant);
      const meant = time.includes('B') ? 'later' : 'earlier';
      expect(instantAt(berlinDay(instant), time.replace(/[AB]/, ''), meant)).toEqual(instant);
    }),
  );
});

test.each([
  ['2026-12-04T17:05:00Z', '18:05'],
  ['2026-10-25T00:30:00Z', '02A:30'],
  ['2026-10-25T01:30:00Z', '02B:30'],
])('%s is %s in Berlin', (instant, time) => {
  expect(berlinTime(new Date(instant))).toBe(time);
});
