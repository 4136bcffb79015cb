import type { InboxRow } from '../api/messages.js';
import { decidedRow } from './decided-row.js';

const STUDY = { id: 'study', name: 'Team Studium' };
const JANA = { id: 'jana', name: 'Jana Brandt' };
const known = { session: { user: JANA, roles: ['INTAKE' as const] }, now: new Date('2026-11-25T11:00:00Z') };
const rowOf = (patch: Partial<InboxRow> = {}) =>
  ({
    id: 'case',
    stage: 'TRIAGE',
    waitingFor: 'NONE',
    jurisdiction: 'OURS',
    urgency: 'NORMAL',
    urgencyValue: 10,
    emergency: null,
    team: null,
    owner: null,
    secondLookBy: null,
    suggestion: { team: STUDY },
    wait: { since: null, until: null, event: null },
    transfers: [],
    isNew: true,
    ...patch,
  }) as InboxRow;

test('a routed case lies at its team at once, by name, and nobody has opened it there', () => {
  expect(
    decidedRow(rowOf({ isNew: false }), 'route', { teamId: 'study', ownerId: null }, { ...known, team: STUDY }),
  ).toMatchObject({
    stage: 'ASSIGNED',
    team: STUDY,
    owner: null,
    isNew: true,
  });
});

test('the suggested team needs no name from elsewhere', () => {
  expect(decidedRow(rowOf(), 'accept-suggestion', { teamId: 'study' }, known)).toMatchObject({ team: STUDY });
});

test('who claims a case reads the own name', () => {
  expect(decidedRow(rowOf({ stage: 'ASSIGNED', team: STUDY }), 'claim', {}, known)).toMatchObject({
    owner: JANA,
    isNew: false,
  });
});

test('a follow-up shows its day, and the team stays', () => {
  const row = rowOf({ stage: 'ASSIGNED', team: STUDY });
  expect(decidedRow(row, 'follow-up', { on: '2026-11-30', event: null }, known)).toMatchObject({
    waitingFor: 'SNOOZED',
    wait: { since: '2026-11-25T11:00:00.000Z', until: '2026-11-30', event: null },
    team: STUDY,
  });
});

test.each([
  ['what the rules refuse', 'accept-suggestion', rowOf({ urgency: 'EMERGENCY_SUSPECTED' })],
  ['a second look that nobody asked for', 'answer-second-look', rowOf()],
  ['what changes no state', 'note', rowOf()],
])('%s leaves the row as it is', (_what, name, row) => {
  expect(decidedRow(row, name, { teamId: 'study', answer: 'x', text: 'x' }, known)).toBeNull();
});
