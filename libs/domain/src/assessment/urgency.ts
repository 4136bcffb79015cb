import { addDays, daysBetween, workingDaysAfter, type Day, type Holidays } from '../time/working-day.js';

/** What a case's urgency is computed from: everything but today. */
export type UrgencyFacts = {
  receivedOn: Day;
  emergency: 'NONE' | 'SUSPECTED' | 'CONFIRMED';
  /** A paper (Duldung, Gestattung) counts like a title; a Fiktionsbescheinigung does not, its effect goes on. */
  titleKind: 'TITLE' | 'PERMANENT' | 'PAPER' | 'FIKTION' | 'NONE';
  /** The day on which the title really ends, which may be later than printed (§ 24). */
  titleUntil: Day | null;
  interimCertificateIssued: boolean;
  /** Beginnings and losses of work. */
  jobOn: readonly Day[];
  travelOn: Day | null;
  unaccompaniedChild: boolean;
  fastTrack: boolean;
  jurisdictionDoubtful: boolean;
  handoverReturned: boolean;
  completed: boolean;
  mandatoryMissing: boolean;
};

export const URGENCY_CODES = [
  'EMERGENCY_CONFIRMED',
  'EMERGENCY_SUSPECTED',
  'TITLE_EXPIRED_LATE',
  'TITLE_ENDS_7',
  'TITLE_ENDS_30',
  'TITLE_ENDS_60',
  'TITLE_CONTINUES',
  'CERTIFICATE_MISSING',
  'OLDER_THAN_50',
  'JURISDICTION_DOUBTFUL',
  'JOB_WITHIN_14',
  'FAST_TRACK',
  'TRAVEL_OR_CHILD',
  'COMPLETED',
  'AGE',
  'MANDATORY_MISSING',
] as const;
export type UrgencyCode = (typeof URGENCY_CODES)[number];

/** One chip: its points, and the day and the days from today that it speaks of. */
export type UrgencyReason = { code: UrgencyCode; points: number; days: number | null; on: Day | null };
export type CalmUrgency = 'NORMAL' | 'HIGH' | 'URGENT';
export type UrgencyValue = { value: number; word: CalmUrgency; reasons: UrgencyReason[] };

const HIGH_FROM = 60;
const URGENT_FROM = 120;
export const EMERGENCY_POINTS: Readonly<Record<UrgencyFacts['emergency'], number>> = {
  NONE: 0,
  SUSPECTED: 400,
  CONFIRMED: 1000,
};
const MOST_AGE_POINTS = 80;
const POINTS_PER_DAY = 2;
const MISSING_POINTS = -15;

/**
 * The value by which the list is sorted, as a sum of chips that are all shown: no hidden weights. The value never falls
 * below what the age alone gives.
 */
export function urgencyOf(facts: UrgencyFacts, today: Day, holidays: Holidays): UrgencyValue {
  const age = workingDaysAfter(facts.receivedOn, today, holidays);
  const agePoints = Math.min(MOST_AGE_POINTS, POINTS_PER_DAY * age);
  const reasons = [
    ...emergencyOf(facts),
    ...titleOf(facts, today),
    ...(age > 50 ? [chip('OLDER_THAN_50', 100, age)] : []),
    ...(facts.jurisdictionDoubtful || facts.handoverReturned ? [chip('JURISDICTION_DOUBTFUL', 70)] : []),
    ...dated('JOB_WITHIN_14', 60, facts.jobOn, today),
    ...(facts.fastTrack ? [chip('FAST_TRACK', 50)] : []),
    ...travelOrChild(facts, today),
    ...(facts.completed ? [chip('COMPLETED', 20)] : []),
    ...(agePoints > 0 ? [chip('AGE', agePoints, age)] : []),
  ];
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  if (facts.mandatoryMissing) {
    const points = Math.max(MISSING_POINTS, agePoints - sum);
    reasons.push(chip('MANDATORY_MISSING', points === 0 ? 0 : points));
  }
  const value = reasons.reduce((total, { points }) => total + points, 0);
  return { value, word: urgencyWordOf(value), reasons };
}

/** The word for a sum of points. */
export function urgencyWordOf(value: number): CalmUrgency {
  if (value >= URGENT_FROM) return 'URGENT';
  return value >= HIGH_FROM ? 'HIGH' : 'NORMAL';
}

function emergencyOf({ emergency }: UrgencyFacts): UrgencyReason[] {
  if (emergency === 'NONE') return [];
  return [chip(`EMERGENCY_${emergency}`, EMERGENCY_POINTS[emergency])];
}

/** One bracket only; a title that has ended weighs by whether the application came in time (§ 81 Abs. 4 AufenthG). */
function titleOf(facts: UrgencyFacts, today: Day): UrgencyReason[] {
  const { titleKind, titleUntil, receivedOn, interimCertificateIssued } = facts;
  if (titleUntil === null || (titleKind !== 'TITLE' && titleKind !== 'PAPER')) return [];
  const days = daysBetween(today, titleUntil);
  if (days < 0) {
    if (receivedOn > titleUntil) return [chip('TITLE_EXPIRED_LATE', 120, days, titleUntil)];
    const continues = chip('TITLE_CONTINUES', 25, days, titleUntil);
    return interimCertificateIssued ? [continues] : [continues, chip('CERTIFICATE_MISSING', 40)];
  }
  if (days <= 7) return [chip('TITLE_ENDS_7', 120, days, titleUntil)];
  if (days <= 30) return [chip('TITLE_ENDS_30', 60, days, titleUntil)];
  return days <= 60 ? [chip('TITLE_ENDS_60', 25, days, titleUntil)] : [];
}

function travelOrChild({ travelOn, unaccompaniedChild }: UrgencyFacts, today: Day): UrgencyReason[] {
  const travel = dated('TRAVEL_OR_CHILD', 40, travelOn === null ? [] : [travelOn], today);
  return travel.length === 0 && unaccompaniedChild ? [chip('TRAVEL_OR_CHILD', 40)] : travel;
}

/** The next of the days within two weeks from today, once. A day that has passed is a fact, not a reason to hurry. */
function dated(code: UrgencyCode, points: number, days: readonly Day[], today: Day): UrgencyReason[] {
  const next = [...days].sort().find((day) => day >= today && day <= addDays(today, 14));
  return next === undefined ? [] : [chip(code, points, daysBetween(today, next), next)];
}

function chip(code: UrgencyCode, points: number, days: number | null = null, on: Day | null = null): UrgencyReason {
  return { code, points, days, on };
}
