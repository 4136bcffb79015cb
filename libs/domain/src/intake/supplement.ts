import type { CaseStage } from '../case-file/case-file.js';
import { knownParts } from '../time/partial-date.js';
import { effectiveFamilyName, namesAgree } from './person-name.js';
import type { SubmissionContent } from './submission.js';

const REOPENED_WITHIN_MS = 90 * 24 * 60 * 60 * 1000;

/** The case that a supplement names by its number or by the sender's own, of the same office (and client). */
export type NamedCase = {
  stage: CaseStage;
  closedAt: Date | null;
  familyName: string;
  givenNames: string;
  /** Known parts: `1980`, `1980-05`, `1980-05-17` or `unknown`. */
  birthDate: string;
};

/** `follow`: the case was merged, ask again with the one that it went into. `new-case`: never attach to this one. */
export type SupplementTarget = 'attach' | 'reopen' | 'follow' | 'new-case';

/**
 * Whether what was sent belongs to the case that it names: a number alone attaches nothing, birth date and family name
 * must agree too, because numbers are mistyped and passed on. An unknown birth date agrees with nothing.
 */
export function supplementTarget(
  named: NamedCase,
  applicant: SubmissionContent['applicant'],
  now: Date,
): SupplementTarget {
  if (!isSamePerson(named, applicant)) return 'new-case';
  switch (named.stage) {
    case 'RECEIVED':
    case 'TRIAGE':
    case 'SECOND_LOOK':
    case 'ASSIGNED':
    case 'IN_PROGRESS':
      return 'attach';
    case 'CLOSED':
      return named.closedAt && now.getTime() - named.closedAt.getTime() <= REOPENED_WITHIN_MS ? 'reopen' : 'new-case';
    case 'MERGED':
      return 'follow';
    case 'HANDED_OVER':
      return 'new-case';
  }
}

function isSamePerson(named: NamedCase, applicant: SubmissionContent['applicant']): boolean {
  const birthDate = knownParts(applicant.birthDate);
  const familyName = effectiveFamilyName(applicant);
  return (
    birthDate !== 'unknown' &&
    birthDate === named.birthDate &&
    familyName.trim() !== '' &&
    namesAgree(familyName, effectiveFamilyName(named))
  );
}
