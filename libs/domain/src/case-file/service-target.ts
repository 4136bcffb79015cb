import { addMonths, addWorkingDays, type Day, type Holidays } from '../time/working-day.js';
import type { CaseStage } from './case-file.js';

/** Working days within which a stage should be left, from the day it was entered or the day of receipt. */
export const SERVICE_TARGETS = { triage: 2, start: 15 } as const;

export type StageEntry = { stage: CaseStage; receivedOn: Day; enteredOn: Day };

/**
 * The day by which the stage should be left: triage two working days after it was entered, work begun fifteen after
 * receipt, a decision three calendar months after receipt (§ 75 VwGO). Null where nobody has to act.
 */
export function dueOn({ stage, receivedOn, enteredOn }: StageEntry, holidays: Holidays): Day | null {
  switch (stage) {
    case 'RECEIVED':
    case 'TRIAGE':
    case 'SECOND_LOOK':
      return addWorkingDays(enteredOn, SERVICE_TARGETS.triage, holidays);
    case 'ASSIGNED':
      return addWorkingDays(receivedOn, SERVICE_TARGETS.start, holidays);
    case 'IN_PROGRESS':
      return addMonths(receivedOn, 3);
    case 'CLOSED':
    case 'HANDED_OVER':
    case 'MERGED':
      return null;
  }
}
