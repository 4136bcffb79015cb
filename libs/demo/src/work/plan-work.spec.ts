import { USUAL_SETTINGS } from '@einkanal/domain/office/office-settings';
import { isoWeekday } from '@einkanal/domain/time/working-day';
import { berlin } from '../arrivals.js';
import { generateApplications } from '../generate-applications.js';
import { planWork } from './plan-work.js';
import { DEMO_STAFF } from './staff.js';

const until = new Date('2026-11-25T08:00:00Z');
const from = new Date('2026-09-26T08:00:00Z');
const arrivals = generateApplications({ seed: 'work', count: 240, from, until });
const holidays = new Set(['2026-10-03', '2026-10-05']);
const plan = () => planWork({ seed: 'work', arrivals, until, holidays, untouched: 40 });
const steps = plan();
const arrivalOf = (key: string) => arrivals.find(({ idempotencyKey }) => idempotencyKey === key)!;
const courses = Map.groupBy(steps, ({ key }) => key);

test('the same wish gives the same work', () => {
  expect(plan()).toEqual(steps);
});

test('nobody decides outside office hours, on a day off, before the arrival or in the future', () => {
  for (const { at, key } of steps) {
    const { day, time } = berlin(at);
    const minute = time.slice(0, 5);
    expect(USUAL_SETTINGS.officeHours.days).toContain(isoWeekday(day));
    expect(holidays.has(day)).toBe(false);
    expect(minute >= '08:00' && minute <= '16:00').toBe(true);
    expect(at.getTime()).toBeGreaterThan(arrivalOf(key).receivedAt.getTime());
    expect(at.getTime()).toBeLessThan(until.getTime());
  }
});

test('one thing after the other: a case is given to a team before it is worked on', () => {
  for (const [, course] of courses) {
    const kinds = course.map(({ act }) => act.kind);
    const [triage, start, close] = ['triage', 'start', 'close'].map((kind) => kinds.indexOf(kind as 'triage'));
    if (start! >= 0) expect(triage).toBeGreaterThanOrEqual(0);
    if (close! >= 0) expect(start).toBeGreaterThan(triage!);
    if (close! >= 0) expect(kinds.at(-1)).toBe('close');
  }
});

test('everybody decides what they may: support staff triage, caseworkers of the office work', () => {
  for (const { who, key, act } of steps) {
    const staff = DEMO_STAFF.find(({ abhKennung }) => abhKennung === arrivalOf(key).abhKennung)!;
    const isCasework = ['start', 'wait', 'resume', 'close', 'send-back', 'answer-second-look'].includes(act.kind);
    const all = [staff.lead, ...Object.values(staff.caseworkers).flat()];
    if (isCasework) expect(all).toContain(who);
    if (act.kind === 'triage') expect(staff.intake).toContain(who);
  }
});

test('the newest forty cases are untouched but for emergencies, of which the newest waits too', () => {
  const opening = arrivals.filter(({ namesCaseOf }) => namesCaseOf === undefined);
  const newest = opening.slice(-40);
  const touched = newest.filter(({ idempotencyKey }) => courses.has(idempotencyKey));
  expect(touched.every(({ traits }) => traits.some((trait) => trait.startsWith('emergency-')))).toBe(true);
  const pressing = opening.filter(({ traits }) => traits.some((trait) => trait.startsWith('emergency-')));
  expect(pressing.length).toBeGreaterThan(1);
  expect(courses.has(pressing.at(-1)!.idempotencyKey)).toBe(false);
});

test('an office in mid-work: something of everything', () => {
  const count = (kind: string) => steps.filter(({ act }) => act.kind === kind).length;
  for (const kind of ['triage', 'start', 'close', 'wait', 'follow-up', 'ask-second-look', 'emergency', 'note'])
    expect([kind, count(kind)]).not.toEqual([kind, 0]);
  expect(count('triage')).toBeGreaterThan(count('start'));
  expect(count('start')).toBeGreaterThan(count('close'));
});
