import { isNameFiller } from '../../intake/person-name.js';
import type { ApplicantContent } from '../../intake/submission.js';
import type { AllgemeinerName } from '../../intake/message/application-message.js';
import type { MappingRecord } from './mapping-record.js';
import type { MappingRule } from './mapping-rules.js';

/** A part of a name: as sent, rightly absent, or simply missing. */
export type NamePart = { kind: 'name'; name: string } | { kind: 'none' } | { kind: 'missing' };

/** These say that nobody knows the name, not that there is none. */
const NOT_KNOWN = new Set(['unknown', 'unbekannt', 'n/a']);

/**
 * Whether the person states to have no such name: the field is sent empty, holds what visas write for it (`-`, `.`,
 * `FNU`, `LNU`), or `singleName` is set. A field that was not sent is missing. The single name is never doubled.
 */
export function readNamePart(
  sent: string | null | undefined,
  other: string | null | undefined,
  single: unknown,
): NamePart {
  const hasOther = !isNameFiller(other ?? '');
  if (sent === null || sent === undefined) return single === true && hasOther ? { kind: 'none' } : { kind: 'missing' };
  if (!isNameFiller(sent)) return { kind: 'name', name: sent };
  return hasOther && !NOT_KNOWN.has(sent.trim().toLowerCase()) ? { kind: 'none' } : { kind: 'missing' };
}

/** Given names → `vorname`. */
export function mapGivenNames(applicant: ApplicantContent, record: MappingRecord): AllgemeinerName {
  const part = readNamePart(applicant.givenNames, applicant.familyName, applicant['singleName']);
  return mapPart(part, '/applicant/givenNames', 'vorname', record);
}

/** Family name → `familienname`. */
export function mapFamilyName(applicant: ApplicantContent, record: MappingRecord): AllgemeinerName {
  const part = readNamePart(applicant.familyName, applicant.givenNames, applicant['singleName']);
  return mapPart(part, '/applicant/familyName', 'familienname', record);
}

function mapPart(part: NamePart, pointer: string, element: string, record: MappingRecord): AllgemeinerName {
  const path = `angabenZurPerson/${element}`;
  switch (part.kind) {
    case 'name':
      return { name: record.enterText(pointer, `${path}/name`, part.name, 'as-sent', 'block') ?? '' };
    case 'none':
      record.enter(pointer, `${path}/nichtVorhanden`, 'true', 'stated-none');
      return { nichtVorhanden: true };
    case 'missing':
      record.block(pointer, element === 'vorname' ? 'given-names-missing' : 'family-name-missing');
      return {};
  }
}

/** Birth name, former names, other spellings → one `weitererName` each. */
export function mapFurtherNames(applicant: ApplicantContent, record: MappingRecord): string[] {
  const names: string[] = [];
  const add = (pointer: string, sent: string, rule: MappingRule, prefix = '') => {
    const name = record.text(pointer, sent, 'omit');
    if (name === null) return;
    names.push(prefix + name);
    record.enter(pointer, `angabenZurPerson/weitererName[${names.length}]`, prefix + name, rule);
  };
  const birthName = applicant.birthName?.trim() ?? '';
  if (birthName !== '' && birthName.normalize('NFC') === applicant.familyName?.trim().normalize('NFC'))
    record.enter('/applicant/birthName', 'angabenZurPerson/familienname', birthName, 'same-as-family-name');
  else add('/applicant/birthName', birthName, 'birth-name', 'Geburtsname: ');
  applicant.formerNames?.forEach((name, at) => add(`/applicant/formerNames/${at}`, name, 'former-name'));
  applicant.otherSpellings?.forEach((name, at) => add(`/applicant/otherSpellings/${at}`, name, 'other-spelling'));
  return names;
}
