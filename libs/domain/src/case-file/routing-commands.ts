import { AWAKE, openHandover, TEAM_STAGES, TRIAGE_STAGES, type CaseCommand, type NoInput } from './case-command.js';
import type { CaseState } from './case-state.js';

export type RouteInput = { teamId: string; ownerId: string | null };

const routed = (state: CaseState, { teamId, ownerId }: RouteInput, now: Date): Partial<CaseState> => ({
  stage: 'ASSIGNED',
  teamId,
  ownerId,
  routedAt: state.routedAt ?? now,
  openedAt: null,
  secondLookBy: null,
  ...(state.waitingFor === 'SNOOZED' ? AWAKE : {}),
});

/** Gives the case to a team, or to one person of it. */
export const route: CaseCommand<RouteInput> = {
  action: 'case.route',
  from: [...TRIAGE_STAGES, ...TEAM_STAGES],
  blockedBy: openHandover,
  change: (state, input, { now }) => routed(state, input, now),
  fact: 'case-routed',
  effects: ['reconcile-transfers'],
};

/** Follows the suggestion, as far as it stays in the house; a suspected emergency is answered first. */
export const acceptSuggestion: CaseCommand<RouteInput> = {
  ...route,
  from: ['TRIAGE'],
  blockedBy: (state) =>
    openHandover(state) ?? (state.urgency === 'EMERGENCY_SUSPECTED' ? 'emergency-unanswered' : null),
  fact: 'suggestion-accepted',
};

/** Makes the case one's own, also from a colleague, who is told. */
export const claim: CaseCommand<NoInput> = {
  action: 'case.claim',
  from: TEAM_STAGES,
  blockedBy: (state, { actor }) => (state.ownerId === actor.userId ? 'already-yours' : null),
  change: (_state, _input, { actor, now }) => ({ ownerId: actor.userId, openedAt: now }),
  fact: 'case-claimed',
};

/** Gives the case back to its team. */
export const release: CaseCommand<NoInput> = {
  action: 'case.claim',
  from: TEAM_STAGES,
  blockedBy: (state, { actor }) => {
    if (state.ownerId === null) return 'has-no-owner';
    return state.ownerId === actor.userId || actor.roles.includes('TEAM_LEAD') ? null : 'not-the-owner';
  },
  change: () => ({ stage: 'ASSIGNED', ownerId: null }),
  fact: 'case-released',
};

/** Asks an experienced colleague; the question is a note. */
export const askSecondLook: CaseCommand<{ question: string }> = {
  action: 'second-look.ask',
  from: ['TRIAGE'],
  blockedBy: openHandover,
  change: (_state, _input, { actor }) => ({ stage: 'SECOND_LOOK', secondLookBy: actor.userId }),
  fact: 'second-look-asked',
};

/** The answer brings the case back to triage, where who asked reads it. */
export const answerSecondLook: CaseCommand<{ answer: string }> = {
  action: 'second-look.answer',
  from: ['SECOND_LOOK'],
  change: () => ({ stage: 'TRIAGE', secondLookBy: null, openedAt: null }),
  fact: 'second-look-answered',
};
