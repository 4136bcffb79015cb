import { CASE_COMMANDS } from '@einkanal/domain/case-file/case-commands';
import { CASE_STAGES, WAITING_FOR } from '@einkanal/domain/case-file/case-file';
import { newEmergency } from '@einkanal/domain/case-file/emergency';
import { nextStepOf } from './next-step.js';

type Facts = Parameters<typeof nextStepOf>[0];
const facts = (patch: Partial<Facts>): Facts => ({
  stage: 'IN_PROGRESS',
  waitingFor: 'NONE',
  urgency: 'NORMAL',
  emergency: null,
  ...patch,
});
const act = { by: null, at: '2026-11-25T08:00:00Z' };
const emergency = { ...newEmergency('URGENT_TRAVEL', act), dueAt: null };

test.each<[string, Partial<Facts>, ReturnType<typeof nextStepOf>]>([
  ['an assigned case is begun', { stage: 'ASSIGNED' }, { command: 'start', loud: true }],
  ['a case in progress is closed', {}, { command: 'close', loud: true }],
  ['a waiting case is quiet', { waitingFor: 'APPLICANT' }, { command: 'resume', loud: false }],
  ['a closed case is quiet', { stage: 'CLOSED' }, { command: 'reopen', loud: false }],
  ['a second look is answered', { stage: 'SECOND_LOOK' }, { command: 'answer-second-look', loud: true }],
  ['a suspicion is answered first', { urgency: 'EMERGENCY_SUSPECTED' }, { command: 'confirm-emergency', loud: true }],
  [
    'an emergency is acknowledged first',
    { urgency: 'EMERGENCY', emergency },
    { command: 'acknowledge-emergency', loud: true },
  ],
  [
    'an acknowledged emergency goes its way',
    { urgency: 'EMERGENCY', emergency: { ...emergency, acknowledged: act } },
    { command: 'close', loud: true },
  ],
  ['in triage the next step stands in the inbox', { stage: 'TRIAGE' }, null],
  ['what another office has is not ours', { stage: 'HANDED_OVER' }, null],
])('%s', (_what, patch, step) => {
  expect(nextStepOf(facts(patch))).toEqual(step);
});

test('no step is offered that its stage refuses', () => {
  for (const stage of CASE_STAGES)
    for (const waitingFor of WAITING_FOR) {
      const step = nextStepOf(facts({ stage, waitingFor }));
      if (step) expect(CASE_COMMANDS[step.command].from).toContain(stage);
    }
});
