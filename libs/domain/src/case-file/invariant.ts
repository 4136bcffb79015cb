import { isOpen } from './case-file.js';
import { placeOf, type CaseState } from './case-state.js';

/** What holds of every case at every moment; the database says the same with constraints. Broken ones by name. */
const INVARIANTS: Record<string, (state: CaseState) => boolean> = {
  'an open case lies in exactly one place': (state) => isOpen(state.stage) === (placeOf(state) !== null),
  'nobody has it before it is routed': ({ stage, teamId, ownerId }) =>
    !['RECEIVED', 'TRIAGE', 'SECOND_LOOK'].includes(stage) || (teamId === null && ownerId === null),
  'routed means that a team has it': ({ stage, teamId }) =>
    !['ASSIGNED', 'IN_PROGRESS'].includes(stage) || teamId !== null,
  'in progress means that somebody works on it': ({ stage, ownerId }) => stage !== 'IN_PROGRESS' || ownerId !== null,
  'handed over means accepted': ({ stage, jurisdiction }) =>
    (stage === 'HANDED_OVER') === (jurisdiction === 'HANDOVER_ACCEPTED'),
  'what is not open was closed at a time': ({ stage, closedAt }) => isOpen(stage) === (closedAt === null),
  'a second look has somebody who asked': ({ stage, secondLookBy }) =>
    (stage === 'SECOND_LOOK') === (secondLookBy !== null),
  'a follow-up ends at some time': ({ waitingFor, wakeOn, wakeEvent }) =>
    waitingFor !== 'SNOOZED' || wakeOn !== null || wakeEvent !== null,
  'what waits for nothing has no day to wake': ({ waitingFor, wakeOn, wakeEvent, waitingSince }) =>
    waitingFor !== 'NONE' || (wakeOn === null && wakeEvent === null && waitingSince === null),
  'an emergency is never handed over without an immediate measure': ({ stage, emergency, urgency }) =>
    stage !== 'HANDED_OVER' ||
    (urgency !== 'EMERGENCY' && urgency !== 'EMERGENCY_SUSPECTED') ||
    (emergency !== null && emergency.measure !== null),
  'only an open emergency has a clock': ({ urgency, emergencyDueAt, stage }) =>
    emergencyDueAt === null || (isOpen(stage) && (urgency === 'EMERGENCY' || urgency === 'EMERGENCY_SUSPECTED')),
};

/** The invariants that this state breaks; empty for a sound one. */
export function brokenInvariants(state: CaseState): string[] {
  return Object.entries(INVARIANTS).flatMap(([name, holds]) => (holds(state) ? [] : [name]));
}
