import { calmUrgencyOf, caseUrgency } from '@einkanal/domain/assessment/case-urgency';
import type { CalmUrgency } from '@einkanal/domain/assessment/urgency';
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
  return state.urgencyFacts ? caseUrgency(state.urgencyFacts, state, today, holidays) : {};
}

/** The urgency that remains once an emergency is denied. */
export function calmUrgency(state: CaseFileEntity, today: Day, holidays: Holidays): CalmUrgency {
  return state.urgencyFacts ? calmUrgencyOf(state.urgencyFacts, state, today, holidays) : 'NORMAL';
}
