import { aCaseState, aCommandContext } from '../testing/case-state.js';
import { decide, whyNot, type CommandName } from './case-commands.js';
import type { CaseState, CommandContext } from './case-state.js';
import { newEmergency } from './emergency.js';

const clerk = { userId: 'jana', roles: ['INTAKE'] as const };
const caseworker = { userId: 'tobias', roles: ['CASEWORKER'] as const };

test.each<[string, CommandName, Partial<CaseState>, Partial<CommandContext>, string | null]>([
  [
    'a suggestion is not accepted over a suspected emergency',
    'accept-suggestion',
    { urgency: 'EMERGENCY_SUSPECTED' },
    {},
    'emergency-unanswered',
  ],
  [
    'a routed case has no suggestion to accept',
    'accept-suggestion',
    { stage: 'ASSIGNED', teamId: 'study' },
    {},
    'wrong-stage',
  ],
  [
    'a case that another office has to answer for stays as offered',
    'route',
    { jurisdiction: 'HANDOVER_SENT' },
    {},
    'handover-open',
  ],
  [
    'jurisdiction-05: a suspected emergency is not handed over without a measure',
    'hand-over',
    { jurisdiction: 'SUSPECTED_OTHER', urgency: 'EMERGENCY_SUSPECTED' },
    {},
    'immediate-measure-missing',
  ],
  [
    'a confirmed emergency neither',
    'hand-over',
    { urgency: 'EMERGENCY', emergency: newEmergency('DETENTION', { by: null, at: '2026-11-25T08:00:00Z' }) },
    {},
    'immediate-measure-missing',
  ],
  [
    'with a measure recorded it is',
    'hand-over',
    {
      urgency: 'EMERGENCY',
      emergency: {
        ...newEmergency('DETENTION', { by: null, at: '' }),
        measure: { by: 'tobias', at: '', refused: false },
      },
    },
    {},
    null,
  ],
  [
    'support staff do not start a case',
    'start',
    { stage: 'ASSIGNED', teamId: 'study' },
    { actor: clerk },
    'not-permitted',
  ],
  ['a caseworker does', 'start', { stage: 'ASSIGNED', teamId: 'study' }, { actor: caseworker }, null],
  [
    'a case with a transfer on its way is not closed',
    'close',
    { stage: 'IN_PROGRESS', teamId: 'study', ownerId: 'tobias' },
    { transfersSettled: false },
    'transfers-open',
  ],
  [
    'a colleague’s case is not released',
    'release',
    { stage: 'ASSIGNED', teamId: 'study', ownerId: 'aylin' },
    { actor: caseworker },
    'not-the-owner',
  ],
  ['but by the team lead', 'release', { stage: 'ASSIGNED', teamId: 'study', ownerId: 'aylin' }, {}, null],
  [
    'an acknowledged emergency is not acknowledged again',
    'acknowledge-emergency',
    {
      urgency: 'EMERGENCY',
      emergency: { ...newEmergency('DETENTION', { by: null, at: '' }), acknowledged: { by: 'tobias', at: '' } },
    },
    {},
    'emergency-acknowledged',
  ],
])('%s', (_title, name, state, context, refusal) => {
  expect(whyNot(name, aCaseState(state), aCommandContext(context))).toBe(refusal);
});

test.each([
  ['yesterday', '2026-11-24', 'wake-day-past'],
  ['today', '2026-11-25', 'wake-day-past'],
  ['tomorrow', '2026-11-26', null],
  ['in 90 days', '2027-02-23', null],
  ['in 91 days', '2027-02-24', 'wake-day-too-far'],
])('a follow-up %s', (_when, on, refusal) => {
  const decision = decide('follow-up', aCaseState(), { on, event: null }, aCommandContext());
  expect(decision.refused).toBe(refusal);
});

test('a follow-up until documents arrive sleeps 90 days at the longest', () => {
  const decision = decide('follow-up', aCaseState(), { on: null, event: 'DOCUMENTS' }, aCommandContext());
  expect(decision).toMatchObject({ change: { wakeOn: '2027-02-23', wakeEvent: 'DOCUMENTS' } });
});

test('only a caseworker or lead may record that a measure was refused', () => {
  const state = aCaseState({ urgency: 'EMERGENCY_SUSPECTED' });
  const input = { refused: true, text: 'Kein Fall für eine Sofortmaßnahme.' };
  expect(decide('record-measure', state, input, aCommandContext({ actor: clerk })).refused).toBe(
    'measure-refusal-not-permitted',
  );
  expect(decide('record-measure', state, input, aCommandContext({ actor: caseworker })).refused).toBeNull();
});

test('the clock to acknowledge begins when an emergency is confirmed, and ends with the acknowledgement', () => {
  const context = aCommandContext();
  const suspected = aCaseState({ urgency: 'EMERGENCY_SUSPECTED' });
  const confirmed = decide('confirm-emergency', suspected, {}, context);
  expect(confirmed).toMatchObject({ change: { emergencyDueAt: new Date('2026-11-25T11:30:00Z') } });
  const state = { ...suspected, ...(confirmed.refused === null ? confirmed.change : {}) };
  expect(decide('acknowledge-emergency', state, {}, context)).toMatchObject({ change: { emergencyDueAt: null } });
});
