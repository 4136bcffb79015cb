import fc from 'fast-check';
import type { InboxRow } from '../api/messages.js';
import { groupMine, MY_GROUPS, myGroupOf } from './my-groups.js';

const TODAY = '2026-11-25';
type Facts = Parameters<typeof myGroupOf>[0];
const waiting = (until: string | null) => ({ since: '2026-11-01T08:00:00Z', until, event: null });
const rowOf = (patch: Partial<Facts>): Facts => ({
  urgency: 'NORMAL',
  stage: 'IN_PROGRESS',
  waitingFor: 'NONE',
  dueOn: null,
  wait: { since: null, until: null, event: null },
  lastEvent: null,
  ...patch,
});

test.each<[string, Partial<Facts>, string]>([
  ['an emergency', { urgency: 'EMERGENCY' }, 'emergency'],
  ['a suspected emergency', { urgency: 'EMERGENCY_SUSPECTED' }, 'emergency'],
  ['an emergency that waits', { urgency: 'EMERGENCY', waitingFor: 'APPLICANT', wait: waiting(null) }, 'emergency'],
  ['a deadline of today', { dueOn: TODAY }, 'due'],
  ['a deadline of yesterday', { dueOn: '2026-11-24' }, 'due'],
  ['a deadline of tomorrow', { dueOn: '2026-11-26' }, 'inProgress'],
  [
    'a deadline of today while waiting',
    { dueOn: TODAY, waitingFor: 'THIRD_PARTY', wait: waiting('2026-12-01') },
    'waiting',
  ],
  ['a wait until tomorrow', { waitingFor: 'SNOOZED', wait: waiting('2026-11-26') }, 'waiting'],
  ['a wait until today', { waitingFor: 'SNOOZED', wait: waiting(TODAY) }, 'woken'],
  ['what woke today', { lastEvent: { type: 'case-woken', at: '2026-11-25T05:00:00Z' } }, 'woken'],
  [
    'what woke at half past midnight in Berlin',
    { lastEvent: { type: 'case-woken', at: '2026-11-24T23:30:00Z' } },
    'woken',
  ],
  ['what woke yesterday', { lastEvent: { type: 'case-woken', at: '2026-11-24T08:00:00Z' } }, 'inProgress'],
  ['what nobody has begun', { stage: 'ASSIGNED' }, 'assigned'],
])('%s', (_what, patch, group) => {
  expect(myGroupOf(rowOf(patch), TODAY)).toBe(group);
});

test('every own case stands once, below heads in the order of the day, and keeps its place among its like', () => {
  const facts = fc.record({
    id: fc.uuid(),
    urgency: fc.constantFrom<InboxRow['urgency']>('NORMAL', 'URGENT', 'EMERGENCY'),
    stage: fc.constantFrom<InboxRow['stage']>('ASSIGNED', 'IN_PROGRESS'),
    waitingFor: fc.constantFrom<InboxRow['waitingFor']>('NONE', 'APPLICANT', 'SNOOZED'),
    dueOn: fc.constantFrom(null, '2026-11-01', TODAY, '2027-01-01'),
    wait: fc.constantFrom(waiting(null), waiting('2026-11-24'), waiting('2026-12-24')),
    lastEvent: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.uniqueArray(facts, { selector: ({ id }) => id }), (rows) => {
      const groups = groupMine(rows, TODAY);
      const heads = groups.map(({ group }) => MY_GROUPS.indexOf(group));
      expect(heads).toEqual(heads.toSorted((a, b) => a - b));
      expect(groups.flatMap((one) => one.rows).toSorted(byId)).toEqual(rows.toSorted(byId));
      for (const { group, rows: found } of groups)
        expect(found).toEqual(rows.filter((row) => myGroupOf(row, TODAY) === group));
    }),
  );
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
