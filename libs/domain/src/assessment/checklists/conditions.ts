import type { SubmissionContent } from '../../intake/submission.js';
import type { Day } from '../../time/working-day.js';
import { hasAge } from './age.js';
import { euPersonIs, isOtherRelative, isSpouse, isParentOfGerman } from './family-conditions.js';

/** What a condition may look at. */
export type ConditionInput = { content: SubmissionContent; receivedOn: Day; slots: ReadonlySet<string> };

/** Met, not met, or null: the application does not say. */
export type Condition = (input: ConditionInput) => boolean | null;

const FIRST_KINDS = ['FIRST', 'CHANGE'];
const PASSPORTS = ['PASSPORT', 'PASSPORT_SUBSTITUTE', 'TRAVEL_DOCUMENT'];
const VISAS = ['VISA_D', 'VISA_C'];
const PENSION_PROOF_FROM_AGE = 45; // § 18 Abs. 2 Nr. 5 AufenthG
const INTEGRATION_FROM_AGE = 16; // § 32 Abs. 2 AufenthG
const SCHOOL_AGE = 6;
const ADULT_AGE = 18;
// No course of study is regularly shorter, so nobody in it can be over its time (§ 29 LHG BW).
const SHORTEST_STUDY_SEMESTERS = 2;

const first: Condition = ({ content: { applicationKind } }) =>
  applicationKind ? FIRST_KINDS.includes(applicationKind) : null;
const renewal: Condition = ({ content: { applicationKind } }) =>
  applicationKind ? applicationKind === 'RENEWAL' : null;

const visaEntry: Condition = ({ content: { applicant } }) => {
  const { currentTitle, entry } = applicant;
  if (currentTitle?.kind === 'VISUM') return true;
  if (currentTitle?.kind && currentTitle.kind !== 'NONE') return false;
  if (entry?.with === 'VISA_FREE') return false;
  return entry?.with && VISAS.includes(entry.with) ? true : null;
};

const titleOrVisa: Condition = (input) => {
  const { kind } = input.content.applicant.currentTitle ?? {};
  return kind && kind !== 'NONE' ? true : visaEntry(input);
};

const incomeFrom =
  (kind: string): Condition =>
  ({ content: { income } }) =>
    income?.kinds ? income.kinds.includes(kind) : null;

const works: Condition = (input) => (input.content.employment?.employer ? true : incomeFrom('EMPLOYMENT')(input));

const overStandardTime: Condition = ({ content: { study } }) => {
  const semester = Number(study?.semester ?? NaN);
  return semester <= SHORTEST_STUDY_SEMESTERS ? false : null;
};

const pensionProof: Condition = (input) => both(first(input), hasAge(input, PENSION_PROOF_FROM_AGE));
const spouseFirst: Condition = (input) => both(first(input), isSpouse(input.content));
// Too many exceptions to say that it is missing (§ 30 Abs. 1 S. 3 AufenthG).
const languageOfSpouse: Condition = (input) => both(first(input), null);
const integration: Condition = (input) => both(hasAge(input, INTEGRATION_FROM_AGE), null);
const schoolAge: Condition = (input) => both(hasAge(input, SCHOOL_AGE), not(hasAge(input, ADULT_AGE)));

const hasPassport: Condition = ({ content: { applicant } }) => {
  const kind = applicant.identityDocument?.kind;
  return kind ? PASSPORTS.includes(kind) : null;
};

/** Parents act by law (§ 80 Abs. 4 AufenthG); everyone else shows a power of attorney (§ 14 VwVfG). */
const representedByOthers: Condition = ({ content: { representative } }) => {
  if (!representative) return false;
  return representative.role ? !['PARENT', 'GUARDIAN'].includes(representative.role) : null;
};

export const CONDITIONS = {
  FIRST: first,
  RENEWAL: renewal,
  VISA_ENTRY: visaEntry,
  TITLE_OR_VISA: titleOrVisa,
  WORKS: works,
  SELF_EMPLOYED: incomeFrom('SELF_EMPLOYMENT'),
  OVER_STANDARD_TIME: overStandardTime,
  PENSION_PROOF: pensionProof,
  SPOUSE_FIRST: spouseFirst,
  LANGUAGE_OF_SPOUSE: languageOfSpouse,
  PARENT_OF_GERMAN: ({ content }) => isParentOfGerman(content),
  INTEGRATION: integration,
  SCHOOL_AGE: schoolAge,
  EU_PERSON_WORKS: ({ content }) => euPersonIs(content, ['WORKER']),
  EU_PERSON_HAS_MEANS: ({ content }) => euPersonIs(content, ['STUDENT', 'MEANS']),
  OTHER_RELATIVE: ({ content }) => isOtherRelative(content),
  HAS_PASSPORT: hasPassport,
  LEFT_RECEPTION_CENTRE: ({ content: { applicant } }) => not(applicant.receptionCentre ?? null),
  TRAINING: ({ content: { employment } }) => (employment?.trainingContract === true ? true : null),
  QUALIFIED_WORK: ({ content: { employment } }) => employment?.qualified ?? null,
  REPRESENTED: representedByOthers,
  DEGREE_NOT_ISSUED: ({ slots }) => (slots.has('QUAL') ? false : null),
  /** The office has not asked; a person of the office says so when it does. */
  OFFICE_ASKS: () => false,
  /** Only the papers show it: a guided question answers it. */
  NOT_IN_THE_FORM: () => null,
} satisfies Record<string, Condition>;
export type ConditionName = keyof typeof CONDITIONS;

function both(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
