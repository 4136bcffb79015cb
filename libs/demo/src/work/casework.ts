import { addDays, type Day } from '../day.js';
import type { TeamCode } from '@einkanal/domain/office/team';
import type { Chance } from '../random.js';
import type { Course } from './course.js';
import { NOTES, REFUSALS, SEND_BACKS, WAITS } from './phrases.js';

export type CaseToWorkOn = { team: TeamCode; isApplication: boolean; isEmergency: boolean; today: Day };

/** A caseworker begins, perhaps waits for somebody, and states a result. What lies after today is not done yet. */
export function work(own: Chance, course: Course, who: string, about: CaseToWorkOn): void {
  const { isApplication, isEmergency, team, today } = about;
  if (!isEmergency && own.happens(0.05)) {
    const rightTeam: TeamCode = team === 'FAMILY' ? 'SETTLEMENT' : 'FAMILY';
    course.after(own.between(5, 40) / 10, who, { kind: 'send-back', reason: own.pick(SEND_BACKS), rightTeam });
    return;
  }
  // Not everything that a team has is begun.
  if (!isEmergency && own.happens(0.2)) return;
  course.after(isEmergency ? 0.05 : own.between(5, 110) / 10, who, { kind: 'start' });
  if (!isApplication) {
    course.after(own.between(1, 15) / 10, who, { kind: 'close', result: 'ANSWERED', text: null });
    return;
  }
  if (own.happens(0.3)) course.after(own.between(1, 9) / 10, who, { kind: 'note', text: own.pick(NOTES) });
  if (own.happens(0.45)) {
    const waitingFor = own.weigh([
      ['APPLICANT', 5],
      ['THIRD_PARTY', 3],
      ['APPOINTMENT', 2],
    ] as const);
    const until = addDays(today, own.between(3, 25));
    const days = own.between(1, 12) / 10;
    course.after(days, who, { kind: 'wait', waitingFor, until, reason: own.pick(WAITS[waitingFor]) });
    if (own.happens(0.55)) return;
    course.after(own.between(20, 70) / 10, who, { kind: 'resume' });
  }
  const result = own.weigh([
    ['GRANTED', 76],
    ['REFUSED', 8],
    ['WITHDRAWN', 9],
    ['NOT_NEEDED', 7],
  ] as const);
  const text = result === 'REFUSED' ? own.pick(REFUSALS) : null;
  course.after(own.between(20, 130) / 10, who, { kind: 'close', result, text });
}
