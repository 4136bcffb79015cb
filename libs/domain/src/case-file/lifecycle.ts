import type { CaseStage, Jurisdiction, Urgency, WaitingFor } from './case-file.js';

/**
 * Which stage may follow which. `RECEIVED` is left by the system alone; `HANDED_OVER` only when another office hands the
 * case back.
 */
const STAGE_TRANSITIONS: Record<CaseStage, readonly CaseStage[]> = {
  RECEIVED: ['TRIAGE'],
  TRIAGE: ['ASSIGNED', 'SECOND_LOOK', 'HANDED_OVER', 'MERGED'],
  SECOND_LOOK: ['TRIAGE', 'ASSIGNED', 'HANDED_OVER', 'MERGED'],
  ASSIGNED: ['IN_PROGRESS', 'TRIAGE', 'CLOSED', 'HANDED_OVER', 'MERGED'],
  IN_PROGRESS: ['ASSIGNED', 'TRIAGE', 'CLOSED', 'HANDED_OVER', 'MERGED'],
  CLOSED: ['IN_PROGRESS', 'ASSIGNED', 'TRIAGE'],
  HANDED_OVER: ['TRIAGE'],
  MERGED: ['TRIAGE'],
};

/** Every kind of waiting ends; one kind may turn into another. */
const WAITING_TRANSITIONS: Record<WaitingFor, readonly WaitingFor[]> = {
  NONE: ['APPLICANT', 'THIRD_PARTY', 'APPOINTMENT', 'SNOOZED'],
  APPLICANT: ['NONE', 'THIRD_PARTY', 'APPOINTMENT', 'SNOOZED'],
  THIRD_PARTY: ['NONE', 'APPLICANT', 'APPOINTMENT', 'SNOOZED'],
  APPOINTMENT: ['NONE', 'APPLICANT', 'THIRD_PARTY', 'SNOOZED'],
  SNOOZED: ['NONE', 'APPLICANT', 'THIRD_PARTY', 'APPOINTMENT'],
};

/**
 * What the rules say may be said again. What a person confirmed only a person changes, or the specialist system where it
 * says that the office is not competent after all.
 */
const COMPUTED: readonly Jurisdiction[] = ['UNCHECKED', 'OURS', 'SUSPECTED_OTHER'];
const DECIDED: readonly Jurisdiction[] = ['CONFIRMED_OURS', 'CONFIRMED_OTHER', 'KEPT_WITH_CONSENT', 'HANDOVER_SENT'];

const JURISDICTION_TRANSITIONS: Record<Jurisdiction, readonly Jurisdiction[]> = {
  UNCHECKED: [...COMPUTED, ...DECIDED],
  OURS: [...COMPUTED, ...DECIDED],
  SUSPECTED_OTHER: [...COMPUTED, ...DECIDED],
  CONFIRMED_OURS: [...DECIDED, 'SUSPECTED_OTHER'],
  CONFIRMED_OTHER: DECIDED,
  KEPT_WITH_CONSENT: [...DECIDED, 'SUSPECTED_OTHER'],
  HANDOVER_SENT: ['HANDOVER_ACCEPTED', 'HANDOVER_RETURNED', ...COMPUTED, 'CONFIRMED_OURS', 'CONFIRMED_OTHER'],
  HANDOVER_RETURNED: DECIDED,
  HANDOVER_ACCEPTED: ['UNCHECKED'],
};

const CALM: readonly Urgency[] = ['NORMAL', 'HIGH', 'URGENT'];

/** A confirmed emergency is not lowered by a rule, only denied by a person. */
const URGENCY_TRANSITIONS: Record<Urgency, readonly Urgency[]> = {
  NORMAL: [...CALM, 'EMERGENCY_SUSPECTED', 'EMERGENCY'],
  HIGH: [...CALM, 'EMERGENCY_SUSPECTED', 'EMERGENCY'],
  URGENT: [...CALM, 'EMERGENCY_SUSPECTED', 'EMERGENCY'],
  EMERGENCY_SUSPECTED: [...CALM, 'EMERGENCY'],
  EMERGENCY: CALM,
};

/** What a person has decided about the jurisdiction; the rules leave it alone. */
export function isDecidedByPerson(jurisdiction: Jurisdiction): boolean {
  return !COMPUTED.includes(jurisdiction);
}

/** True where the office must not treat the case as its own yet. */
export function isDoubtful(jurisdiction: Jurisdiction): boolean {
  return ['SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT', 'HANDOVER_RETURNED'].includes(jurisdiction);
}

/** The dimensions of a case that the tables above rule. */
export type Dimensions = { stage: CaseStage; waitingFor: WaitingFor; jurisdiction: Jurisdiction; urgency: Urgency };

/** The steps between two states that no table knows, as `TRIAGE → CLOSED`; empty where every step is one. */
export function strayChanges(from: Dimensions, to: Dimensions): string[] {
  const stray = <State extends string>(table: Record<State, readonly State[]>, before: State, after: State) =>
    before === after || table[before].includes(after) ? [] : [`${before} → ${after}`];
  return [
    ...stray(STAGE_TRANSITIONS, from.stage, to.stage),
    ...stray(WAITING_TRANSITIONS, from.waitingFor, to.waitingFor),
    ...stray(JURISDICTION_TRANSITIONS, from.jurisdiction, to.jurisdiction),
    ...stray(URGENCY_TRANSITIONS, from.urgency, to.urgency),
  ];
}
