import { generateApplications } from '../generate-applications.js';
import { DAY_MINUTES, planDay, timeOfDay } from './plan-day.js';
import type { DayEvent, Target } from './day-event.js';

const until = new Date('2026-11-25T08:00:00Z');
const from = new Date('2026-11-25T07:58:00Z');
const applications = generateApplications({ seed: 'day', count: 16, from, until });
const day = planDay('day', applications);

test('the same seed gives the same day', () => {
  expect(planDay('day', applications)).toEqual(day);
});

test('everything happens in its order between opening and closing', () => {
  const minutes = day.map(({ minute }) => minute);
  expect(minutes).toEqual(minutes.toSorted((one, other) => one - other));
  expect(minutes.every((minute) => minute >= 0 && minute <= DAY_MINUTES)).toBe(true);
});

test('every application arrives once, later post after what it belongs to', () => {
  const arrived = day.flatMap((event) => (event.kind === 'arrival' ? [event.application] : []));
  expect(arrived).toEqual(applications);
});

test.each(['DMS', 'SPECIALIST_SYSTEM'] as const)(
  'whatever is wrong with %s is over at the end of the day',
  (target) => {
    const isAbout = (event: DayEvent): event is DayEvent & { kind: 'fault' | 'healing'; target: Target } =>
      (event.kind === 'fault' || event.kind === 'healing') && event.target === target;
    const trouble = day.filter(isAbout).map(({ kind }) => kind);
    expect(trouble[0]).toBe('fault');
    expect(trouble.at(-1)).toBe('healing');
  },
);

test('decisions and arrivals alternate, so that every quarter of the day shows both', () => {
  for (const quarter of [0, 1, 2, 3]) {
    const kinds = day
      .filter(({ minute }) => Math.floor((minute / DAY_MINUTES) * 4) === quarter)
      .map(({ kind }) => kind as string);
    expect(kinds).toEqual(expect.arrayContaining(['arrival', 'desk', 'team']));
  }
});

test.each([
  [0, '08:00'],
  [95, '09:35'],
  [DAY_MINUTES, '16:00'],
])('minute %i is %s on the wall', (minute, time) => {
  expect(timeOfDay(minute)).toBe(time);
});
