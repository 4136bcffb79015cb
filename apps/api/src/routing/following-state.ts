import type { CaseState } from '@einkanal/domain/case-file/case-state';
import { dueOn } from '@einkanal/domain/case-file/service-target';
import { berlinDay, type Day, type Holidays } from '@einkanal/domain/time/working-day';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';

type Calendar = { now: Date; today: Day; holidays: Holidays };

/** What follows from a decision by rule: that a person has touched the case, and the deadline of its new stage. */
export function followingFrom(
  current: CaseFileEntity,
  { stage }: Pick<CaseState, 'stage'>,
  { now, today, holidays }: Calendar,
): Partial<CaseFileEntity> {
  const touched = { touchedAt: current.touchedAt ?? now };
  if (stage === current.stage) return touched;
  const receivedOn = berlinDay(current.receivedAt);
  return { ...touched, dueOn: dueOn({ stage, receivedOn, enteredOn: today }, holidays) };
}
