import { mayDo } from '../office/permission.js';
import type { CaseCommand, CommandRefusal, NoInput } from './case-command.js';
import type { CaseState, CommandContext, GuardedState, Surroundings } from './case-state.js';
import { close, reopen, sendBack, start, type StatedResult } from './casework-commands.js';
import type { EmergencyReason } from './emergency.js';
import {
  acknowledgeEmergency,
  confirmEmergency,
  denyEmergency,
  raiseEmergency,
  recordMeasure,
} from './emergency-commands.js';
import {
  confirmJurisdiction,
  handOver,
  handoverAccepted,
  handoverReturned,
  keepWithConsent,
} from './jurisdiction-commands.js';
import {
  acceptSuggestion,
  answerSecondLook,
  askSecondLook,
  claim,
  release,
  route,
  type RouteInput,
} from './routing-commands.js';
import { followUp, resume, wait, type FollowUpInput, type WaitInput } from './waiting-commands.js';
import { recordWithdrawal, type WithdrawalInput } from './withdrawal-command.js';

/** What each command is told, by the name that its URL ends with. */
export type CommandInputs = {
  'accept-suggestion': RouteInput;
  route: RouteInput;
  claim: NoInput;
  release: NoInput;
  'ask-second-look': { question: string };
  'answer-second-look': { answer: string };
  'follow-up': FollowUpInput;
  wait: WaitInput;
  resume: NoInput;
  'raise-emergency': { reason: EmergencyReason };
  'confirm-emergency': NoInput;
  'deny-emergency': { reason: string };
  'acknowledge-emergency': NoInput;
  'record-measure': { refused: boolean; text: string };
  'confirm-jurisdiction': { verdict: 'OURS' | 'OTHER' };
  'keep-with-consent': { consent: string };
  'hand-over': NoInput;
  'accept-handover': NoInput;
  'return-handover': { reason: string };
  start: NoInput;
  close: { result: StatedResult };
  reopen: { reason: string };
  'send-back': { reason: string; rightTeamId: string | null };
  'record-withdrawal': WithdrawalInput;
};
export type CommandName = keyof CommandInputs;

/** Every command that changes a case's state. */
export const CASE_COMMANDS: { readonly [Name in CommandName]: CaseCommand<CommandInputs[Name]> } = {
  'accept-suggestion': acceptSuggestion,
  route,
  claim,
  release,
  'ask-second-look': askSecondLook,
  'answer-second-look': answerSecondLook,
  'follow-up': followUp,
  wait,
  resume,
  'raise-emergency': raiseEmergency,
  'confirm-emergency': confirmEmergency,
  'deny-emergency': denyEmergency,
  'acknowledge-emergency': acknowledgeEmergency,
  'record-measure': recordMeasure,
  'confirm-jurisdiction': confirmJurisdiction,
  'keep-with-consent': keepWithConsent,
  'hand-over': handOver,
  'accept-handover': handoverAccepted,
  'return-handover': handoverReturned,
  start,
  close,
  reopen,
  'send-back': sendBack,
  'record-withdrawal': recordWithdrawal,
};

export const COMMAND_NAMES = Object.keys(CASE_COMMANDS) as readonly CommandName[];

/** Why the command is not possible for this person and case now, whatever its input; null where it is. */
export function whyNot(
  name: CommandName,
  state: GuardedState,
  around: Surroundings & Pick<CommandContext, 'actor'>,
): CommandRefusal | 'not-permitted' | null {
  const command = CASE_COMMANDS[name];
  if (mayDo(around.actor.roles, command.action) !== 'yes') return 'not-permitted';
  if (!command.from.includes(state.stage)) return 'wrong-stage';
  return command.blockedBy?.(state, around) ?? null;
}

export type Decision<Refusal = CommandRefusal | 'not-permitted'> =
  { refused: Refusal } | { refused: null; change: Partial<CaseState> };

/** Judges a command with its input: what it changes, or why it is refused. */
export function decide<Name extends CommandName>(
  name: Name,
  state: CaseState,
  input: CommandInputs[Name],
  context: CommandContext,
): Decision {
  const command: CaseCommand<CommandInputs[Name]> = CASE_COMMANDS[name];
  const refused = whyNot(name, state, context) ?? command.refusal?.(state, input, context) ?? null;
  return refused === null ? { refused, change: command.change(state, input, context) } : { refused };
}
