import { addMonths, berlinDay, inactionActionFrom, workingDaysAfter, workingDaysBetween } from './working-day.js';

/** Baden-Württemberg. */
const holidays = new Set([
  ...['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26'].map(
    (day) => `2026-${day}`,
  ),
  ...['01-01', '01-06', '03-26', '03-29', '05-01', '05-06', '05-17', '05-27', '10-03', '11-01', '12-25', '12-26'].map(
    (day) => `2027-${day}`,
  ),
]);

test.each([
  ['2026-11-25', '2026-11-25', 0, 'the same day'],
  ['2026-11-24', '2026-11-25', 1, 'yesterday'],
  ['2026-11-20', '2026-11-25', 3, 'over a weekend'],
  ['2026-11-21', '2026-11-25', 3, 'received on a Saturday'],
  ['2026-11-10', '2026-11-25', 11, ''],
  ['2026-09-14', '2026-11-25', 52, ''],
  ['2026-09-16', '2026-11-25', 50, ''],
  ['2026-06-01', '2026-11-25', 126, ''],
  ['2026-10-01', '2026-11-25', 39, ''],
  ['2026-09-28', '2026-11-25', 42, '3 October on a Saturday'],
  ['2026-08-03', '2026-11-25', 82, ''],
  ['2026-12-21', '2027-01-07', 10, 'Christmas, New Year, Epiphany'],
  ['2026-12-23', '2026-12-28', 2, '24 December is a working day'],
  ['2026-12-30', '2027-01-04', 2, ''],
  ['2026-10-30', '2026-11-02', 1, '1 November on a Sunday'],
  ['2027-03-25', '2027-03-30', 1, 'Easter'],
  ['2026-05-13', '2026-05-15', 1, 'Ascension'],
  ['2026-11-25', '2026-11-20', 0, 'never negative'],
])('from %s to %s it is %d working days old: %s', (received, today, age) => {
  expect(workingDaysAfter(received, today, holidays)).toBe(age);
});

test.each([
  ['2026-03-28T22:59:59Z', '2026-03-28'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  ['2026-03-29T21:59:59Z', '2026-03-29'],
  ['2026-03-29T22:00:00Z', '2026-03-30'],
  ['2026-10-25T00:30:00Z', '2026-10-25'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
])('dashboard-01: %s is on %s in Berlin', (instant, day) => {
  expect(berlinDay(new Date(instant))).toBe(day);
});

test('a minute after midnight in Berlin is a day older', () => {
  const received = new Date('2026-11-24T22:30:00Z');
  expect(workingDaysBetween(received, new Date('2026-11-24T22:59:00Z'), holidays)).toBe(0);
  expect(workingDaysBetween(received, new Date('2026-11-24T23:01:00Z'), holidays)).toBe(1);
});

test.each([
  ['2026-08-25T10:00:00Z', '2026-11-25'],
  ['2026-11-30T10:00:00Z', '2027-02-28'],
  ['2027-11-30T10:00:00Z', '2028-02-29'],
  ['2026-08-31T22:30:00Z', '2026-12-01'],
  ['2026-10-31T10:00:00Z', '2027-01-31'],
])('§ 75 VwGO: received at %s, possible from %s', (receivedAt, day) => {
  expect(inactionActionFrom(new Date(receivedAt))).toBe(day);
});

test('months are counted by the calendar', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-11-25', 216)).toBe('2044-11-25');
});
