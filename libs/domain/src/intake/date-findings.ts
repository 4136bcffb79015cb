import { possibleDays, readPartialDate } from '../time/partial-date.js';
import type { Day } from '../time/working-day.js';
import { finding, type Finding } from './finding.js';
import { pathOf, patternsOf, valuesAt, valuesAtAll } from './submission-path.js';
import { PartialDateText, SubmissionContent } from './submission.js';

const DATES = patternsOf(PartialDateText, SubmissionContent).map(pathOf);

/** Dates that tell of something past. */
const PAST = [
  '/applicant/maritalStatus/since',
  '/applicant/address/since',
  '/applicant/identityDocument/issuedOn',
  '/applicant/currentTitle/issuedOn',
  '/applicant/entry/date',
  '/family/*/birthDate',
  '/representative/birthDate',
  '/previousTitles/*/from',
].map(pathOf);

/** Dates of the person's life, which begins with the birth. */
const LIFE = [
  '/applicant/maritalStatus/since',
  '/applicant/address/since',
  '/applicant/identityDocument/issuedOn',
  '/applicant/entry/date',
].map(pathOf);

/** Pairs of which the first may not lie after the second. */
const IN_ORDER = [
  ['/applicant/identityDocument', 'issuedOn', 'validUntil'],
  ['/applicant/currentTitle', 'issuedOn', 'validUntil'],
  ['/previousTitles/*', 'from', 'until'],
  ['/requested', 'from', 'until'],
  ['/employment', 'start', 'end'],
].map(([container = '', from = '', until = '']) => ({ path: pathOf(container), from, until }));

/** A clock may run a little fast; a minute more and it is wrong. */
const CLOCK_TOLERANCE_MS = 60_000;
const OLDEST_YEARS = 120;

/** Dates that cannot be read or are not plausible. That only a year is known is no finding. */
export function dateFindings(content: SubmissionContent, now: Date, today: Day): Finding[] {
  const birth = birthDate(content, today);
  return [
    ...unreadable(content),
    ...birth,
    ...valuesAtAll(content, PAST)
      .filter(({ value }) => isAfter(earliest(value), today))
      .map(({ pointer }) => finding('date-in-future', pointer)),
    ...(birth.length > 0 ? [] : beforeBirth(content)),
    ...wrongOrder(content),
    ...expired(content, today),
    ...submittedAt(content, now),
  ];
}

function unreadable(content: SubmissionContent): Finding[] {
  return valuesAtAll(content, DATES)
    .filter(({ value }) => typeof value === 'string' && value.trim() !== '' && readPartialDate(value) === 'unreadable')
    .map(({ pointer }) => finding('date-unreadable', pointer));
}

function birthDate({ applicant }: SubmissionContent, today: Day): Finding[] {
  const [first, last] = [earliest(applicant.birthDate), latest(applicant.birthDate)];
  if (isAfter(first, today)) return [finding('birth-date-in-future', '/applicant/birthDate')];
  const oldest = `${String(Number(today.slice(0, 4)) - OLDEST_YEARS)}${today.slice(4)}`;
  return isAfter(oldest, last) ? [finding('birth-date-implausible', '/applicant/birthDate')] : [];
}

function beforeBirth(content: SubmissionContent): Finding[] {
  const birth = earliest(content.applicant.birthDate);
  return valuesAtAll(content, LIFE)
    .filter(({ value }) => isAfter(birth, latest(value)))
    .map(({ pointer }) => finding('date-before-birth', pointer));
}

function wrongOrder(content: SubmissionContent): Finding[] {
  return IN_ORDER.flatMap(({ path, from, until }) =>
    valuesAt(content, path)
      .filter(({ value }) => {
        const pair = (value ?? {}) as Record<string, unknown>;
        return isAfter(earliest(pair[from]), latest(pair[until]));
      })
      .map(({ pointer }) => finding('dates-in-wrong-order', `${pointer}/${until}`)),
  );
}

function expired({ applicant }: SubmissionContent, today: Day): Finding[] {
  const pointer = '/applicant/identityDocument/validUntil';
  return isAfter(today, latest(applicant.identityDocument?.validUntil))
    ? [finding('identity-document-expired', pointer)]
    : [];
}

function submittedAt({ submittedAt: stated }: SubmissionContent, now: Date): Finding[] {
  if (!stated) return [];
  const instant = Date.parse(stated);
  if (Number.isNaN(instant)) return [finding('submitted-at-unreadable', '/submittedAt')];
  return instant > now.getTime() + CLOCK_TOLERANCE_MS ? [finding('submitted-in-future', '/submittedAt')] : [];
}

function earliest(value: unknown): Day | null {
  return daysOf(value)?.first ?? null;
}

function latest(value: unknown): Day | null {
  return daysOf(value)?.last ?? null;
}

function daysOf(value: unknown): { first: Day; last: Day } | null {
  if (typeof value !== 'string') return null;
  const date = readPartialDate(value);
  return typeof date === 'string' ? null : possibleDays(date);
}

function isAfter(day: Day | null, other: Day | null): boolean {
  return day !== null && other !== null && day > other;
}
