import { OPEN_STAGES, type CaseCommand, type NoInput } from './case-command.js';
import type { CaseState, CommandContext, GuardedState } from './case-state.js';
import {
  ACKNOWLEDGE_WITHIN_MINUTES,
  newEmergency,
  type Act,
  type Emergency,
  type EmergencyReason,
} from './emergency.js';

const isEmergency = ({ urgency }: GuardedState) => urgency === 'EMERGENCY' || urgency === 'EMERGENCY_SUSPECTED';
const act = ({ actor, now }: CommandContext): Act => ({ by: actor.userId, at: now.toISOString() });
const known = ({ emergency }: CaseState, context: CommandContext): Emergency =>
  emergency ?? newEmergency('CHILD_OR_HEALTH', act(context));

/** A person says that the case cannot wait: it counts as confirmed, and the clock to acknowledge it runs. */
export const raiseEmergency: CaseCommand<{ reason: EmergencyReason }> = {
  action: 'emergency.raise',
  from: OPEN_STAGES,
  blockedBy: (state) => (isEmergency(state) ? 'emergency-unanswered' : null),
  change: (_state, { reason }, context) => ({
    urgency: 'EMERGENCY',
    emergency: { ...newEmergency(reason, act(context)), confirmed: act(context) },
    emergencyDueAt: context.inWorkingMinutes(ACKNOWLEDGE_WITHIN_MINUTES),
  }),
  fact: 'emergency-raised',
  effects: ['assess'],
};

/** A suspicion is right. */
export const confirmEmergency: CaseCommand<NoInput> = {
  action: 'emergency.answer',
  from: OPEN_STAGES,
  blockedBy: ({ urgency }) => (urgency === 'EMERGENCY_SUSPECTED' ? null : 'emergency-not-open'),
  change: (state, _input, context) => ({
    urgency: 'EMERGENCY',
    emergency: { ...known(state, context), confirmed: act(context), level: 0 },
    emergencyDueAt: context.inWorkingMinutes(ACKNOWLEDGE_WITHIN_MINUTES),
  }),
  fact: 'emergency-confirmed',
  effects: ['assess'],
};

/** It is none, or none any more; why is a note. Counted by source, never by person. */
export const denyEmergency: CaseCommand<{ reason: string }> = {
  action: 'emergency.answer',
  from: OPEN_STAGES,
  blockedBy: (state) => (isEmergency(state) ? null : 'emergency-not-open'),
  change: (state, _input, context) => ({
    urgency: context.calmUrgency,
    emergency: { ...known(state, context), denied: act(context) },
    emergencyDueAt: null,
  }),
  fact: 'emergency-denied',
  effects: ['assess'],
};

/** Somebody who can act has it. */
export const acknowledgeEmergency: CaseCommand<NoInput> = {
  action: 'emergency.answer',
  from: OPEN_STAGES,
  blockedBy: ({ urgency, emergency }) => {
    if (urgency !== 'EMERGENCY') return 'emergency-not-open';
    return emergency?.acknowledged ? 'emergency-acknowledged' : null;
  },
  change: (state, _input, context) => ({
    emergency: { ...known(state, context), acknowledged: act(context) },
    emergencyDueAt: null,
  }),
  fact: 'emergency-acknowledged',
};

/**
 * What was done at once for the person, or that a caseworker refused it. Where delay is dangerous the office on the
 * spot is competent, whichever it is, and tells the right one (§ 3 Abs. 4 VwVfG). What exactly is a note.
 */
export const recordMeasure: CaseCommand<{ refused: boolean; text: string }> = {
  action: 'emergency.answer',
  from: OPEN_STAGES,
  blockedBy: (state) => (isEmergency(state) ? null : 'emergency-not-open'),
  refusal: (_state, { refused }, { actor }) =>
    refused && !actor.roles.includes('CASEWORKER') && !actor.roles.includes('TEAM_LEAD')
      ? 'measure-refusal-not-permitted'
      : null,
  change: (state, { refused }, context) => ({
    emergency: { ...known(state, context), measure: { ...act(context), refused } },
  }),
  fact: 'measure-recorded',
};
