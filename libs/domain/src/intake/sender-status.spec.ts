import { CASE_STAGES, WAITING_FOR, type CaseStage, type WaitingFor } from '../case-file/case-file.js';
import { SENDER_STATES, SenderStatus, senderStatus, type SenderState } from './sender-status.js';

const status = (
  stage: CaseStage,
  change: { waitingFor?: WaitingFor; transferred?: boolean; otherOffice?: string } = {},
) => senderStatus({ stage, waitingFor: 'NONE', transferred: false, otherOffice: null, ...change });

test.each<[CaseStage, boolean, SenderState]>([
  ['RECEIVED', false, 'RECEIVED'],
  ['RECEIVED', true, 'TRANSFERRED'],
  ['TRIAGE', false, 'RECEIVED'],
  ['TRIAGE', true, 'TRANSFERRED'],
  ['SECOND_LOOK', true, 'TRANSFERRED'],
  ['ASSIGNED', true, 'IN_REVIEW'],
  ['IN_PROGRESS', false, 'IN_REVIEW'],
  ['MERGED', true, 'IN_REVIEW'],
  ['CLOSED', true, 'FINISHED'],
  ['HANDED_OVER', true, 'WITH_OTHER_OFFICE'],
])('a case in %s (transferred: %s) is %s to its sender', (stage, transferred, state) => {
  expect(status(stage, { transferred }).state).toBe(state);
});

test('an open case that waits for the person says so, a closed one does not', () => {
  const waiting = CASE_STAGES.filter(
    (stage) => status(stage, { waitingFor: 'APPLICANT' }).state === 'DOCUMENTS_REQUESTED',
  );
  expect(waiting).toEqual(['RECEIVED', 'TRIAGE', 'SECOND_LOOK', 'ASSIGNED', 'IN_PROGRESS', 'MERGED']);
});

test('after a handover the sender learns which office has it now', () => {
  const handedOver = status('HANDED_OVER', { otherOffice: 'Stadt Mannheim' });
  expect(handedOver.otherOffice).toBe('Stadt Mannheim');
  expect(handedOver.sentence.de).toContain('einer anderen Behörde: Stadt Mannheim.');
  expect(handedOver.sentence.en).toContain('another office: Stadt Mannheim.');
  expect(status('HANDED_OVER').sentence.de).toContain('einer anderen Behörde.');
});

test('while the other office looks at it, it is with that one; once somebody there works on it, it is in review there', () => {
  const there = { otherOffice: 'Stadt Mannheim' };
  expect(status('TRIAGE', { ...there, transferred: true })).toMatchObject({ state: 'WITH_OTHER_OFFICE', ...there });
  expect(status('ASSIGNED', there)).toMatchObject({ state: 'IN_REVIEW', ...there });
  expect(status('CLOSED', there)).toMatchObject({ state: 'FINISHED', ...there });
});

test('every state can be reached, and has a sentence and a next step in both languages', () => {
  const reached = CASE_STAGES.flatMap((stage) =>
    WAITING_FOR.flatMap((waitingFor) => [true, false].map((transferred) => status(stage, { waitingFor, transferred }))),
  );
  expect(new Set(reached.map(({ state }) => state))).toEqual(new Set(SENDER_STATES));
  for (const found of reached) {
    expect(SenderStatus.parse(found)).toEqual(found);
    for (const text of [found.sentence.de, found.sentence.en, found.nextStep.de, found.nextStep.en]) {
      expect(text).toMatch(/^[A-Z].+\.$/);
      expect(text).not.toMatch(/[{}!]/);
    }
  }
});
