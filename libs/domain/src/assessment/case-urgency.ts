import type { Jurisdiction, Urgency } from '../case-file/case-file.js';
import { isDoubtful } from '../case-file/lifecycle.js';
import type { Day, Holidays } from '../time/working-day.js';
import {
  EMERGENCY_POINTS,
  urgencyOf,
  urgencyWordOf,
  type CalmUrgency,
  type UrgencyFacts,
  type UrgencyReason,
} from './urgency.js';

/** What of a case's state weighs beside the facts that its assessment found. */
export type WeighedState = { urgency: Urgency; jurisdiction: Jurisdiction };

/** The urgency of a case as it is stored. */
export type CaseUrgency = { urgency: Urgency; urgencyValue: number; urgencyReasons: UrgencyReason[]; urgencyDay: Day };

const SUSPICIONS: Partial<Record<Urgency, UrgencyFacts['emergency']>> = {
  EMERGENCY: 'CONFIRMED',
  EMERGENCY_SUSPECTED: 'SUSPECTED',
};

/** What the jurisdiction that the case stands at adds to its urgency. */
export function jurisdictionFacts(
  jurisdiction: Jurisdiction,
): Pick<UrgencyFacts, 'jurisdictionDoubtful' | 'handoverReturned'> {
  return {
    jurisdictionDoubtful: isDoubtful(jurisdiction),
    handoverReturned: jurisdiction === 'HANDOVER_RETURNED',
  };
}

/** The urgency of a case as it stands on a day. An emergency keeps its word, whatever the sum is. */
export function caseUrgency(facts: UrgencyFacts, state: WeighedState, today: Day, holidays: Holidays): CaseUrgency {
  const emergency = SUSPICIONS[state.urgency] ?? 'NONE';
  const present = { ...facts, ...jurisdictionFacts(state.jurisdiction), emergency };
  const { value, word, reasons } = urgencyOf(present, today, holidays);
  const urgency = emergency === 'NONE' ? word : state.urgency;
  return { urgency, urgencyValue: value, urgencyReasons: reasons, urgencyDay: today };
}

/** The urgency that remains of a case once its emergency is denied. */
export function calmUrgencyOf(
  facts: UrgencyFacts,
  { jurisdiction }: Pick<WeighedState, 'jurisdiction'>,
  today: Day,
  holidays: Holidays,
): CalmUrgency {
  return urgencyOf({ ...facts, ...jurisdictionFacts(jurisdiction), emergency: 'NONE' }, today, holidays).word;
}

/** The same where only the stored sum is known, as in a list. */
export function calmUrgencyOfValue({
  urgency,
  urgencyValue,
}: Pick<CaseUrgency, 'urgency' | 'urgencyValue'>): CalmUrgency {
  return urgencyWordOf(urgencyValue - EMERGENCY_POINTS[SUSPICIONS[urgency] ?? 'NONE']);
}
