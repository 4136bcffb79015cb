import type { TeamCode } from '@einkanal/domain/office/team';
import { addDays, type Day } from '../day.js';
import type { Chance } from '../random.js';
import type { Course } from './course.js';
import { ANSWERS, FOLLOW_UPS, NOTES, QUESTIONS } from './phrases.js';
import type { Staff } from './staff.js';

export type CaseToTriage = { team: TeamCode; owner: string | null; isEmergency: boolean; today: Day };

/** Support staff decide an arrival. @returns whether a team has it then */
export function triage(
  own: Chance,
  course: Course,
  staff: Staff,
  { team, owner, isEmergency, today }: CaseToTriage,
): boolean {
  const who = own.pick(staff.intake);
  if (isEmergency) {
    course.after(own.between(5, 30) / 480, who, { kind: 'emergency', reason: 'DETENTION' });
    course.after(own.between(2, 12) / 480, staff.lead, { kind: 'acknowledge-emergency' });
    course.after(own.between(1, 5) / 480, who, { kind: 'triage', team, owner, isEmergency: true, isOurs: true });
    return true;
  }
  const isOurs = own.happens(0.6);
  const decide = { kind: 'triage', team, owner: own.happens(0.12) ? owner : null, isEmergency: false, isOurs } as const;
  const way = own.weigh([
    ['ROUTED', 84],
    ['SECOND_LOOK', 10],
    ['FOLLOW_UP', 6],
  ] as const);
  const days = own.between(20, 600) / 100;
  if (way === 'FOLLOW_UP') {
    const on = addDays(today, own.between(2, 12));
    course.after(days, who, { kind: 'follow-up', on, reason: own.pick(FOLLOW_UPS) });
    return false;
  }
  if (way === 'SECOND_LOOK') {
    const nth = own.between(0, QUESTIONS.length - 1);
    course.after(days, who, { kind: 'ask-second-look', question: QUESTIONS[nth] ?? '' });
    if (own.happens(0.5)) return false;
    course.after(own.between(2, 18) / 10, staff.lead, { kind: 'answer-second-look', answer: ANSWERS[nth] ?? '' });
    course.after(own.between(1, 5) / 10, who, decide);
    return true;
  }
  if (own.happens(0.12)) course.after(days * 0.8, who, { kind: 'note', text: own.pick(NOTES) });
  course.after(days, who, decide);
  return true;
}
