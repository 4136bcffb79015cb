import { berlin, berlinText, clockChange, drawArrival } from './arrivals.js';
import { chance } from './random.js';

test.each([
  ['2026-07-01T10:00:00Z', '2026-07-01T12:00:00+02:00'],
  ['2026-11-24T23:30:00Z', '2026-11-25T00:30:00+01:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
  ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
])('at %s the clock in Berlin shows %s', (instant, text) => {
  expect(berlinText(new Date(instant))).toBe(text);
});

test.each([
  ['2026-09-26T03:00:00Z', '2026-11-25T03:00:00Z', '2026-10-25T01:00:00.000Z'],
  ['2027-03-01T00:00:00Z', '2027-04-01T00:00:00Z', '2027-03-28T01:00:00.000Z'],
  ['2026-11-01T00:00:00Z', '2026-11-25T03:00:00Z', undefined],
])('between %s and %s the clocks change at %s', (from, until, change) => {
  expect(clockChange(new Date(from), new Date(until))?.toISOString()).toBe(change);
});

const from = new Date('2026-09-26T03:00:00Z');
const until = new Date('2026-11-25T03:00:00Z');
const own = chance('arrivals');
const arrivals = Array.from({ length: 600 }, () => berlin(drawArrival(own, from, until)));

test('people apply in the daytime and evening, some at night', () => {
  const share = (first: number, last: number) =>
    arrivals.filter(({ hour }) => hour >= first && hour <= last).length / arrivals.length;
  expect(share(8, 17)).toBeGreaterThan(0.45);
  expect(share(18, 23)).toBeGreaterThan(0.15);
  expect(share(0, 5)).toBeGreaterThan(0.005);
  expect(share(0, 5)).toBeLessThan(0.12);
});

test('weekends bring less than working days, but something', () => {
  const perDay = (days: number[]) => arrivals.filter(({ weekday }) => days.includes(weekday)).length / days.length;
  expect(perDay([5, 6])).toBeLessThan(perDay([0, 1, 2, 3, 4]) * 0.75);
  expect(perDay([5, 6])).toBeGreaterThan(0);
});

test('a span of seconds in the night still brings somebody', () => {
  const [start, end] = [new Date('2026-11-25T02:00:00Z'), new Date('2026-11-25T02:00:30Z')];
  const instant = drawArrival(chance('night'), start, end);
  expect(instant.getTime()).toBeGreaterThanOrEqual(start.getTime());
  expect(instant.getTime()).toBeLessThanOrEqual(end.getTime());
});
