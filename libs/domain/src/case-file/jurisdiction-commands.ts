import {
  AWAKE,
  OPEN_STAGES,
  openHandover,
  type CaseCommand,
  type CommandRefusal,
  type NoInput,
} from './case-command.js';
import type { GuardedState } from './case-state.js';

const decidable = OPEN_STAGES.filter((stage) => stage !== 'RECEIVED');

/** A person says whose case it is. */
export const confirmJurisdiction: CaseCommand<{ verdict: 'OURS' | 'OTHER' }> = {
  action: 'jurisdiction.confirm',
  from: decidable,
  blockedBy: openHandover,
  refusal: ({ jurisdiction }, { verdict }) => (jurisdiction === `CONFIRMED_${verdict}` ? 'jurisdiction-decided' : null),
  change: (_state, { verdict }) => ({ jurisdiction: verdict === 'OURS' ? 'CONFIRMED_OURS' : 'CONFIRMED_OTHER' }),
  fact: 'jurisdiction-confirmed',
  effects: ['assess', 'reconcile-transfers'],
};

/** The office that is competent now agrees that this one goes on (§ 3 Abs. 3 VwVfG). */
export const keepWithConsent: CaseCommand<{ consent: string }> = {
  action: 'jurisdiction.confirm',
  from: decidable,
  blockedBy: openHandover,
  change: () => ({ jurisdiction: 'KEPT_WITH_CONSENT' }),
  fact: 'case-kept-with-consent',
  effects: ['assess', 'reconcile-transfers'],
};

/** Offers the case to the right office. It stays open here until that one accepts; an emergency acts first. */
export const handOver: CaseCommand<NoInput> = {
  action: 'handover.send',
  from: decidable,
  blockedBy: (state) =>
    state.isTest ? 'test-case' : (openHandover(state) ?? (needsMeasure(state) ? 'immediate-measure-missing' : null)),
  change: () => ({ jurisdiction: 'HANDOVER_SENT', ...AWAKE }),
  fact: 'handover-prepared',
  effects: ['reconcile-transfers'],
};

const offered = ({ jurisdiction }: GuardedState): CommandRefusal | null =>
  jurisdiction === 'HANDOVER_SENT' ? null : 'no-handover-open';

/**
 * The other office has taken the case: it is closed here. Set by the receiver's act, or recorded for one outside. An
 * emergency that was raised meanwhile acts first, here too.
 */
export const handoverAccepted: CaseCommand<NoInput> = {
  action: 'handover.accept',
  from: decidable,
  blockedBy: (state) => offered(state) ?? (needsMeasure(state) ? 'immediate-measure-missing' : null),
  change: (_state, _input, { now }) => ({
    stage: 'HANDED_OVER',
    jurisdiction: 'HANDOVER_ACCEPTED',
    closedAt: now,
    secondLookBy: null,
    emergencyDueAt: null,
    ...AWAKE,
  }),
  fact: 'handover-accepted',
  effects: ['reconcile-transfers'],
};

/** The other office has sent it back: on top of triage, and no longer of any team. */
export const handoverReturned: CaseCommand<{ reason: string }> = {
  action: 'handover.return',
  from: decidable,
  blockedBy: offered,
  change: () => ({
    stage: 'TRIAGE',
    jurisdiction: 'HANDOVER_RETURNED',
    teamId: null,
    ownerId: null,
    secondLookBy: null,
    openedAt: null,
    ...AWAKE,
  }),
  fact: 'handover-returned',
  effects: ['assess', 'reconcile-transfers'],
};

function needsMeasure({ urgency, emergency }: GuardedState): boolean {
  return (urgency === 'EMERGENCY' || urgency === 'EMERGENCY_SUSPECTED') && !emergency?.measure;
}
