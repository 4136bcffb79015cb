import type { Action } from '../office/permission.js';
import type { CaseStage } from './case-file.js';
import type { CaseState, CommandContext, GuardedState, Surroundings } from './case-state.js';

/** Why a command is not possible now; each has its sentence in the catalogue of problems. */
export const REFUSALS = [
  'wrong-stage',
  'emergency-unanswered',
  'emergency-not-open',
  'emergency-acknowledged',
  'immediate-measure-missing',
  'measure-refusal-not-permitted',
  'not-waiting',
  'wake-day-past',
  'wake-day-too-far',
  'wake-without-condition',
  'handover-open',
  'no-handover-open',
  'jurisdiction-decided',
  'already-yours',
  'has-no-owner',
  'not-the-owner',
  'transfers-open',
  'already-withdrawn',
  'withdrawal-day-ahead',
  'test-case',
] as const;
export type CommandRefusal = (typeof REFUSALS)[number];

/** A command that needs nothing said. */
export type NoInput = object;

/** What a command does beside changing the case; the API carries it out in the same transaction. */
export const EFFECTS = ['assess', 'reconcile-transfers'] as const;
export type CommandEffect = (typeof EFFECTS)[number];

/**
 * A command on a case, as a row of the table that the API, the buttons and the tests read.
 * `from`: the stages in which it is possible. `blockedBy`: what else keeps it from being possible now, whatever the
 * input: buttons show its reason. `refusal`: what is wrong with this input.
 */
export type CaseCommand<Input> = {
  action: Action;
  from: readonly CaseStage[];
  blockedBy?: (state: GuardedState, around: Surroundings & Pick<CommandContext, 'actor'>) => CommandRefusal | null;
  refusal?: (state: CaseState, input: Input, context: CommandContext) => CommandRefusal | null;
  change: (state: CaseState, input: Input, context: CommandContext) => Partial<CaseState>;
  /** The type of the fact that it leaves in the history. */
  fact: string;
  effects?: readonly CommandEffect[];
};

export const OPEN_STAGES: readonly CaseStage[] = ['RECEIVED', 'TRIAGE', 'SECOND_LOOK', 'ASSIGNED', 'IN_PROGRESS'];
/** The stages in which nobody has the case yet. */
export const TRIAGE_STAGES: readonly CaseStage[] = ['TRIAGE', 'SECOND_LOOK'];
/** The stages in which a team has the case. */
export const TEAM_STAGES: readonly CaseStage[] = ['ASSIGNED', 'IN_PROGRESS'];

/** What is the same whoever takes a case away from where it lies. */
export const AWAKE = { waitingFor: 'NONE', waitingSince: null, wakeOn: null, wakeEvent: null } as const;

/** Refused while another office has not answered: the case must stay as it was offered. */
export function openHandover({ jurisdiction }: GuardedState): CommandRefusal | null {
  return jurisdiction === 'HANDOVER_SENT' ? 'handover-open' : null;
}
