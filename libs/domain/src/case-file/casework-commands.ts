import { AWAKE, openHandover, TEAM_STAGES, type CaseCommand, type NoInput } from './case-command.js';
import type { CaseResult } from './case-file.js';

/** A caseworker begins: it is theirs from now on. */
export const start: CaseCommand<NoInput> = {
  action: 'case.start',
  from: ['ASSIGNED'],
  blockedBy: openHandover,
  change: (state, _input, { actor, now }) => ({
    stage: 'IN_PROGRESS',
    ownerId: actor.userId,
    startedAt: state.startedAt ?? now,
    openedAt: state.openedAt ?? now,
    ...AWAKE,
  }),
  fact: 'case-started',
};

/** What a person may state as the end of a case. */
export const STATED_RESULTS = [
  'GRANTED',
  'REFUSED',
  'WITHDRAWN',
  'NOT_NEEDED',
  'ANSWERED',
] as const satisfies CaseResult[];
export type StatedResult = (typeof STATED_RESULTS)[number];

/** The case is done here, and everything that was to be transferred has been. */
export const close: CaseCommand<{ result: StatedResult }> = {
  action: 'case.close',
  from: ['IN_PROGRESS'],
  blockedBy: (state, { transfersSettled }) => openHandover(state) ?? (transfersSettled ? null : 'transfers-open'),
  change: (_state, { result }, { now }) => ({
    stage: 'CLOSED',
    closedAt: now,
    result,
    emergencyDueAt: null,
    ...AWAKE,
  }),
  fact: 'case-closed',
};

/** A closed case is worked on again, by whom it was or by who reopens it. */
export const reopen: CaseCommand<{ reason: string }> = {
  action: 'case.reopen',
  from: ['CLOSED'],
  change: (state, _input, { actor, now }) => ({
    stage: 'IN_PROGRESS',
    ownerId: state.ownerId ?? actor.userId,
    startedAt: state.startedAt ?? now,
    closedAt: null,
    result: null,
    reopenedCount: state.reopenedCount + 1,
  }),
  fact: 'case-reopened',
};

/** Wrong here: back to triage with a reason and, where known, the right team. Counts as misrouting. */
export const sendBack: CaseCommand<{ reason: string; rightTeamId: string | null }> = {
  action: 'case.send-back',
  from: TEAM_STAGES,
  blockedBy: openHandover,
  change: () => ({ stage: 'TRIAGE', teamId: null, ownerId: null, openedAt: null, ...AWAKE }),
  fact: 'case-sent-back',
  effects: ['assess'],
};
