import { possibleDays, readPartialDate } from '../time/partial-date.js';
import { addMonths, type Day } from '../time/working-day.js';
import { finding, type Finding } from './finding.js';
import { GERMAN_NATIONALITY, type FindNationality } from './nationality.js';
import { isNameFiller } from './person-name.js';
import type { SubmissionContent } from './submission.js';

const MOST_NATIONALITIES = 4;
const ADULT_AFTER_MONTHS = 18 * 12;

/** What staff should know about the person and who acts for them. */
export function personFindings(content: SubmissionContent, today: Day, findNationality: FindNationality): Finding[] {
  return [
    ...fillers(content),
    ...nationalities(content.applicant.nationalities ?? [], findNationality),
    ...representation(content, today),
  ];
}

function fillers({ applicant }: SubmissionContent): Finding[] {
  return (['familyName', 'givenNames'] as const)
    .filter((part) => applicant[part]?.trim() && isNameFiller(applicant[part]))
    .map((part) => finding('name-is-filler', `/applicant/${part}`));
}

function nationalities(sent: readonly string[], find: FindNationality): Finding[] {
  const findings = sent.flatMap((code, index) => {
    const nationality = find(code);
    const pointer = `/applicant/nationalities/${index}`;
    if (nationality?.historic) return [finding('nationality-historic', pointer, nationality.label)];
    return nationality?.code === GERMAN_NATIONALITY ? [finding('nationality-german', pointer)] : [];
  });
  if (sent.length <= MOST_NATIONALITIES) return findings;
  return [...findings, finding('too-many-nationalities', '/applicant/nationalities', { count: String(sent.length) })];
}

/** Children act through their parents or guardian (§ 80 AufenthG). */
function representation({ account, representative, applicant }: SubmissionContent, today: Day): Finding[] {
  if (representative) return [];
  if (account?.role === 'REPRESENTATIVE') return [finding('representative-missing', '/representative')];
  const birth = readPartialDate(applicant.birthDate ?? '');
  const days = typeof birth === 'string' ? null : possibleDays(birth);
  // Only a person who cannot have come of age yet: a year of birth alone accuses nobody.
  const isMinor = days !== null && days.first <= today && isUnderAge(days.first, today);
  return isMinor ? [finding('minor-without-representative', '/representative')] : [];
}

function isUnderAge(birth: Day, today: Day): boolean {
  // Most are older by years, which needs no calendar.
  if (Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) > ADULT_AFTER_MONTHS / 12) return false;
  return addMonths(birth, ADULT_AFTER_MONTHS) > today;
}
