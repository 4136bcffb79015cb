import { EYE_COLOUR_URN, MARITAL_STATUS_URN, type CodeLists } from '../codes/code-list.js';
import { DOCUMENT_SLOTS } from './document-slot.js';
import { finding, type Finding } from './finding.js';
import { MATTERS } from './matter.js';
import { nationalityFinder, type FindNationality } from './nationality.js';
import { FORM_LABELS } from './service-catalogue.js';
import { pathOf, valuesAt, type SchemaPath } from './submission-path.js';
import { ATTACHMENT_PURPOSES, type SubmissionContent } from './submission.js';
import * as vocabulary from './vocabulary.js';

/** What codes are known, by the lists in use. Made once when the program starts. */
export type KnownCodes = {
  findNationality: FindNationality;
  fields: readonly { path: SchemaPath; has: (code: string) => boolean }[];
};

const isKey = (list: object) => (code: string) => Object.hasOwn(list, code);

/** Where the form has closed lists of ours. */
const OURS: Readonly<Record<string, (code: string) => boolean>> = {
  '/matter': (code) => MATTERS.has(code),
  '/form': isKey(FORM_LABELS),
  '/applicationKind': isKey(vocabulary.APPLICATION_KIND_LABELS),
  '/account/role': isKey(vocabulary.ACCOUNT_ROLES),
  '/replyChannel/kind': isKey(vocabulary.REPLY_CHANNEL_KINDS),
  '/protection': isKey(vocabulary.PROTECTION_LABELS),
  '/applicant/sex': isKey(vocabulary.SEXES),
  '/applicant/identityDocument/kind': isKey(vocabulary.IDENTITY_DOCUMENT_KINDS),
  '/applicant/currentTitle/kind': isKey(vocabulary.TITLE_KINDS),
  '/applicant/entry/with': isKey(vocabulary.ENTRY_KINDS),
  '/applicant/restriction/kind': isKey(vocabulary.RESTRICTION_KINDS),
  '/family/*/relation': isKey(vocabulary.FAMILY_RELATIONS),
  '/family/*/sex': isKey(vocabulary.SEXES),
  '/family/*/euStatus': isKey(vocabulary.EU_STATUSES),
  '/representative/role': isKey(vocabulary.REPRESENTATIVE_ROLES),
  '/representative/sex': isKey(vocabulary.SEXES),
  '/healthInsurance/kind': isKey(vocabulary.HEALTH_INSURANCE_KINDS),
  '/previousTitles/*/kind': isKey(vocabulary.TITLE_KINDS),
  '/urgency/kind': isKey(vocabulary.URGENCY_KINDS),
  '/attachments/*/slot': isKey(DOCUMENT_SLOTS),
  '/attachments/*/purpose': (code) => ATTACHMENT_PURPOSES.some((purpose) => purpose === code),
};

const STATES = [
  '/applicant/birthCountry',
  '/applicant/nationalities/*',
  '/applicant/address/country',
  '/applicant/registeredAddress/country',
  '/applicant/secondAddress/country',
  '/family/*/birthCountry',
  '/family/*/nationalities/*',
];

/** The codes that are known with these lists; a list that is not loaded knows every code, so that nothing is blamed on senders. */
export function knownCodes(lists: CodeLists): KnownCodes {
  const findNationality = nationalityFinder(lists);
  const inList = (urn: string) => (code: string) => lists.get(urn)?.entries.has(code) ?? true;
  const rules: Readonly<Record<string, (code: string) => boolean>> = {
    ...OURS,
    ...Object.fromEntries(STATES.map((pattern) => [pattern, (code: string) => findNationality(code) !== null])),
    '/applicant/maritalStatus/code': inList(MARITAL_STATUS_URN),
    '/applicant/eyeColour': inList(EYE_COLOUR_URN),
  };
  return { findNationality, fields: Object.entries(rules).map(([pattern, has]) => ({ path: pathOf(pattern), has })) };
}

/** Codes that no list has; they are kept as sent and shown as text. */
export function codeFindings(content: SubmissionContent, { fields }: KnownCodes): Finding[] {
  const findings: Finding[] = [];
  for (const { path, has } of fields)
    for (const { pointer, value } of valuesAt(content, path))
      if (typeof value === 'string' && value.trim() !== '' && !has(value))
        findings.push(finding('code-unknown', pointer, { code: value }));
  return findings;
}
