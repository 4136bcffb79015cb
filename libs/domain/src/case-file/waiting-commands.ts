import type { Day } from '../time/working-day.js';
import { addDays } from '../time/working-day.js';
import { AWAKE, OPEN_STAGES, openHandover, TEAM_STAGES, type CaseCommand, type NoInput } from './case-command.js';
import type { WaitingFor, WakeEvent } from './case-file.js';

/** Nothing sleeps longer. */
export const LONGEST_WAIT_DAYS = 90;

export type FollowUpInput = { on: Day | null; event: WakeEvent | null };

/** Puts the case away until a day or an event; what the applicant sends wakes it earlier, unless an appointment is meant. */
export const followUp: CaseCommand<FollowUpInput> = {
  action: 'case.follow-up',
  from: OPEN_STAGES.filter((stage) => stage !== 'RECEIVED'),
  blockedBy: openHandover,
  refusal: (_state, { on, event }, { today }) => {
    if (on === null) return event === null ? 'wake-without-condition' : null;
    if (on <= today) return 'wake-day-past';
    return on > addDays(today, LONGEST_WAIT_DAYS) ? 'wake-day-too-far' : null;
  },
  change: (state, { on, event }, { now, today }) => ({
    waitingFor: 'SNOOZED',
    waitingSince: state.waitingSince ?? now,
    wakeOn: on ?? addDays(today, LONGEST_WAIT_DAYS),
    wakeEvent: event,
  }),
  fact: 'follow-up-set',
};

export type WaitInput = { waitingFor: Extract<WaitingFor, 'APPLICANT' | 'THIRD_PARTY' | 'APPOINTMENT'>; until: Day };

/** Waits for somebody: the net clock stops, the gross one runs. */
export const wait: CaseCommand<WaitInput> = {
  action: 'case.wait',
  from: TEAM_STAGES,
  blockedBy: openHandover,
  refusal: (_state, { until }, { today }) => {
    if (until <= today) return 'wake-day-past';
    return until > addDays(today, LONGEST_WAIT_DAYS) ? 'wake-day-too-far' : null;
  },
  change: (state, { waitingFor, until }, { now }) => ({
    waitingFor,
    waitingSince: state.waitingSince ?? now,
    wakeOn: until,
    wakeEvent: waitingFor === 'APPOINTMENT' ? 'APPOINTMENT' : null,
  }),
  fact: 'waiting-begun',
};

/** Ends the waiting, whatever it was for. */
export const resume: CaseCommand<NoInput> = {
  action: 'case.follow-up',
  from: OPEN_STAGES,
  blockedBy: ({ waitingFor }) => (waitingFor === 'NONE' ? 'not-waiting' : null),
  change: () => AWAKE,
  fact: 'waiting-ended',
};
