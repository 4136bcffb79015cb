import { displayName, foldFamilyName } from '@einkanal/domain/intake/person-name';
import { PROTECTIONS, type SubmissionContent } from '@einkanal/domain/intake/submission';
import { knownParts, readPartialDate } from '@einkanal/domain/time/partial-date';

/** What the list and the search of cases need of an application, as sent; texts that no list knows are kept. */
export type CaseFields = ReturnType<typeof caseFieldsOf>;

/** Takes from an application what a case is shown and found by. */
export function caseFieldsOf(content: SubmissionContent) {
  const { applicant, representative } = content;
  const validUntil = readPartialDate(applicant.currentTitle?.validUntil ?? 'unknown');
  return {
    kind: content.kind,
    service: content.service,
    matter: content.matter ?? null,
    paragraph: content.paragraph ?? null,
    applicationKind: content.applicationKind ?? null,
    protection: PROTECTIONS.find((protection) => protection === content.protection) ?? 'NONE',
    familyName: applicant.familyName ?? '',
    givenNames: applicant.givenNames ?? '',
    foldedFamilyName: foldFamilyName(applicant),
    birthDate: knownParts(applicant.birthDate),
    azrNumber: applicant.azrNumber ?? null,
    representativeName: representative ? representative.company?.trim() || displayName(representative) || null : null,
    titleValidUntil: typeof validUntil === 'object' && validUntil.precision === 'day' ? validUntil.value : null,
  };
}
