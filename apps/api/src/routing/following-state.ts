import { urgencyOf, type CalmUrgency, type UrgencyFacts } from '@einkanal/domain/assessment/urgency';
import type { Urgency } from '@einkanal/domain/case-file/case-file';
import { isDoubtful } from '@einkanal/domain/case-file/lifecycle';
import { dueOn } from '@einkanal/domain/case-file/service-target';
import { berlinDay, type Day, type Holidays } from '@einkanal/domain/time/working-day';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';

type Calendar = { now: Date; today: Day; holidays: Holidays };

/** What follows from a decision by rule: touched, the deadline of the new stage, the urgency that sorts the list. */
export function followingFrom(
  current: CaseFileEntity,
  changed: CaseFileEntity,
  { now, today, holidays }: Calendar,
): Partial<CaseFileEntity> {
  const following = { touchedAt: current.touchedAt ?? now, ...urgencyAfter(changed, today, holidays) };
  if (changed.stage === current.stage) return following;
  const receivedOn = berlinDay(current.receivedAt);
  return { ...following, dueOn: dueOn({ stage: changed.stage, receivedOn, enteredOn: today }, holidays) };
}

/** The urgency of a case as it stands; nothing where it was never assessed. */
export function urgencyAfter(state: CaseFileEntity, today: Day, holidays: Holidays): Partial<CaseFileEntity> {
  const facts = factsOf(state);
  if (!facts) return {};
  const { value, word, reasons } = urgencyOf(facts, today, holidays);
  const urgency = facts.emergency === 'NONE' ? word : state.urgency;
  return { urgency, urgencyValue: value, urgencyReasons: reasons, urgencyDay: today };
}

/** The urgency that remains once an emergency is denied. */
export function calmUrgency(state: CaseFileEntity, today: Day, holidays: Holidays): CalmUrgency {
  const facts = factsOf(state);
  return facts ? urgencyOf({ ...facts, emergency: 'NONE' }, today, holidays).word : 'NORMAL';
}

const EMERGENCY_FACT: Partial<Record<Urgency, UrgencyFacts['emergency']>> = {
  EMERGENCY: 'CONFIRMED',
  EMERGENCY_SUSPECTED: 'SUSPECTED',
};

function factsOf({ urgencyFacts, urgency, jurisdiction }: CaseFileEntity): UrgencyFacts | null {
  if (!urgencyFacts) return null;
  return {
    ...urgencyFacts,
    emergency: EMERGENCY_FACT[urgency] ?? 'NONE',
    jurisdictionDoubtful: isDoubtful(jurisdiction),
    handoverReturned: jurisdiction === 'HANDOVER_RETURNED',
  };
}
