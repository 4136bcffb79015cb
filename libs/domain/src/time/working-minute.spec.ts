import fc from 'fast-check';
import { BW_HOLIDAYS } from '../testing/holidays.js';
import { addWorkingMinutes, workingMinutesBetween } from './working-minute.js';

const hours = { from: '08:00', to: '16:00', days: [1, 2, 3, 4, 5] };
const berlin = (text: string) => new Date(text);

test.each([
  ['in the morning', '2026-11-25T09:00:00+01:00', 30, '2026-11-25T09:30:00+01:00'],
  ['before the office opens', '2026-11-25T06:00:00+01:00', 30, '2026-11-25T08:30:00+01:00'],
  ['ten minutes before it closes', '2026-11-25T15:50:00+01:00', 30, '2026-11-26T08:20:00+01:00'],
  ['at night', '2026-11-25T22:00:00+01:00', 60, '2026-11-26T09:00:00+01:00'],
  ['on Friday evening', '2026-11-27T17:00:00+01:00', 30, '2026-11-30T08:30:00+01:00'],
  ['before Christmas', '2026-12-24T15:45:00+01:00', 30, '2026-12-28T08:15:00+01:00'],
  ['on the last day of winter time', '2026-03-27T15:30:00+01:00', 60, '2026-03-30T08:30:00+02:00'],
  ['on the last day of summer time', '2026-10-23T15:30:00+02:00', 60, '2026-10-26T08:30:00+01:00'],
  ['to the minute at which it closes', '2026-11-25T15:30:00+01:00', 30, '2026-11-25T16:00:00+01:00'],
])('%s, at %s, %i working minutes later is %s', (_when, from, minutes, until) => {
  expect(addWorkingMinutes(berlin(from), minutes, BW_HOLIDAYS, hours)).toEqual(berlin(until));
});

const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-11-30'), noInvalidDate: true });

test('as many working minutes lie between as were added', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 3_000 }), (from, minutes) => {
      const until = addWorkingMinutes(from, minutes, BW_HOLIDAYS, hours);
      expect(workingMinutesBetween(from, until, BW_HOLIDAYS, hours)).toBe(minutes);
    }),
  );
});

test('adding in two steps is adding at once', () => {
  const minutes = fc.integer({ min: 1, max: 1_000 });
  fc.assert(
    fc.property(instant, minutes, minutes, (from, first, second) => {
      const once = addWorkingMinutes(from, first + second, BW_HOLIDAYS, hours);
      const twice = addWorkingMinutes(addWorkingMinutes(from, first, BW_HOLIDAYS, hours), second, BW_HOLIDAYS, hours);
      expect(twice).toEqual(once);
    }),
  );
});

test('nothing lies between an instant and an earlier one', () => {
  const [morning, noon] = [berlin('2026-11-25T09:00:00+01:00'), berlin('2026-11-25T12:00:00+01:00')];
  expect(workingMinutesBetween(noon, morning, BW_HOLIDAYS, hours)).toBe(0);
});

test('an office that never opens has no working minute', () => {
  const everyDayOff = { has: () => true } as unknown as typeof BW_HOLIDAYS;
  expect(() => addWorkingMinutes(berlin('2026-11-25T09:00:00+01:00'), 1, everyDayOff, hours)).toThrow(RangeError);
});
