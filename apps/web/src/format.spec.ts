import fc from 'fast-check';
import { addDays, calendarDayOf, createFormat } from './format.js';

test.each([
  ['2026-11-24T22:59:59Z', '2026-11-24'],
  ['2026-11-24T23:00:00Z', '2026-11-25'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('the instant %s is the day %s in Berlin', (instant, day) => {
  expect(calendarDayOf(instant)).toBe(day);
});

test('German days, times and numbers are written as the office writes them', () => {
  const format = createFormat('de');
  expect(format.day('2026-12-14')).toBe('14.12.2026');
  expect(format.time('2026-12-14T13:32:00Z')).toBe('14:32');
  expect(format.moment('2026-12-14T23:05:00Z')).toBe('15.12.2026, 00:05');
  expect(format.month('2026-12')).toBe('Dezember 2026');
  expect(format.count(1482)).toBe('1.482');
  expect(format.bytes(1_250_000)).toBe('1,3 MB');
});

test('going days forth and back ends at the same day, over every change of the clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -500, max: 500 }), (start, days) => {
      const day = addDays('1990-01-01', start);
      expect(addDays(addDays(day, days), -days)).toBe(day);
    }),
  );
});
