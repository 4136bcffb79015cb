import type { APPLICATION_KINDS, Protection, SubmissionKind } from './submission.js';

/** A word of the form in both languages of the office's screen. */
export type Label = { de: string; en: string };
export type Vocabulary = Readonly<Record<string, Label>>;

/**
 * The closed lists of the wire schema that are ours: code → label. A code that is not in its list is kept as sent,
 * shown as text, and becomes the finding `code-unknown`. Lists of other publishers come from `data/codes`.
 */
export const SUBMISSION_KIND_LABELS = {
  APPLICATION: { de: 'Antrag', en: 'Application' },
  SUPPLEMENT: { de: 'Nachreichung', en: 'Supplement' },
  STATUS_INQUIRY: { de: 'Sachstandsfrage', en: 'Status question' },
  OTHER: { de: 'Andere Mitteilung', en: 'Other message' },
} as const satisfies Record<SubmissionKind, Label>;

export const SEXES = {
  M: { de: 'männlich', en: 'male' },
  F: { de: 'weiblich', en: 'female' },
  D: { de: 'divers', en: 'diverse' },
  X: { de: 'keine Angabe im Pass (X)', en: 'not stated in the passport (X)' },
  UNKNOWN: { de: 'unbekannt', en: 'unknown' },
} as const satisfies Vocabulary;

export const APPLICATION_KIND_LABELS = {
  FIRST: { de: 'Ersterteilung', en: 'First issue' },
  RENEWAL: { de: 'Verlängerung', en: 'Renewal' },
  CHANGE: { de: 'Zweckwechsel', en: 'Change of purpose' },
  TRANSFER: { de: 'Übertrag in ein neues Dokument', en: 'Transfer to a new document' },
  SIDE_CONDITION: { de: 'Änderung einer Nebenbestimmung', en: 'Change of a side-condition' },
} as const satisfies Record<(typeof APPLICATION_KINDS)[number], Label>;

export const IDENTITY_DOCUMENT_KINDS = {
  PASSPORT: { de: 'Pass', en: 'Passport' },
  PASSPORT_SUBSTITUTE: { de: 'Passersatz', en: 'Passport substitute' },
  IDENTITY_SUBSTITUTE: { de: 'Ausweisersatz', en: 'Identity card substitute' },
  TRAVEL_DOCUMENT: { de: 'Reiseausweis', en: 'Travel document' },
  NONE: { de: 'kein Ausweisdokument', en: 'No identity document' },
} as const satisfies Vocabulary;

/** What allows or tolerates the stay now, or did so before. German where the law has the word. */
export const TITLE_KINDS = {
  VISUM: { de: 'Visum', en: 'Visa' },
  AUFENTHALTSERLAUBNIS: { de: 'Aufenthaltserlaubnis', en: 'Residence permit (Aufenthaltserlaubnis)' },
  BLAUE_KARTE_EU: { de: 'Blaue Karte EU', en: 'EU Blue Card' },
  ICT_KARTE: { de: 'ICT-Karte', en: 'ICT card' },
  NIEDERLASSUNGSERLAUBNIS: { de: 'Niederlassungserlaubnis', en: 'Settlement permit (Niederlassungserlaubnis)' },
  DAUERAUFENTHALT_EU: { de: 'Erlaubnis zum Daueraufenthalt-EU', en: 'EU long-term residence permit' },
  AUFENTHALTSKARTE: { de: 'Aufenthaltskarte', en: 'Residence card (EU family)' },
  DAUERAUFENTHALTSKARTE: { de: 'Daueraufenthaltskarte', en: 'Permanent residence card (EU family)' },
  FIKTIONSBESCHEINIGUNG: { de: 'Fiktionsbescheinigung', en: 'Interim certificate (Fiktionsbescheinigung)' },
  GESTATTUNG: { de: 'Aufenthaltsgestattung', en: 'Permission during the asylum procedure' },
  DULDUNG: { de: 'Duldung', en: 'Suspension of removal (Duldung)' },
  NONE: { de: 'kein Aufenthaltstitel', en: 'No residence title' },
} as const satisfies Vocabulary;

export const ENTRY_KINDS = {
  VISA_D: { de: 'mit nationalem Visum (D)', en: 'with a national visa (D)' },
  VISA_C: { de: 'mit Schengen-Visum (C)', en: 'with a Schengen visa (C)' },
  VISA_FREE: { de: 'visumfrei', en: 'without a visa' },
  OTHER: { de: 'anders', en: 'otherwise' },
} as const satisfies Vocabulary;

export const RESTRICTION_KINDS = {
  NONE: { de: 'keine', en: 'none' },
  SECTION_12A: { de: 'Wohnsitzregelung (§ 12a AufenthG)', en: 'Residence rule (§ 12a AufenthG)' },
  SECTION_61: { de: 'Beschränkung bei Duldung (§ 61 AufenthG)', en: 'Restriction with a Duldung (§ 61 AufenthG)' },
  ASYLG: { de: 'Beschränkung nach dem Asylgesetz', en: 'Restriction under the Asylum Act' },
  SECTION_24: { de: 'Zuweisung (§ 24 AufenthG)', en: 'Allocation (§ 24 AufenthG)' },
} as const satisfies Vocabulary;

/** Seen from the applicant. */
export const FAMILY_RELATIONS = {
  SPOUSE: { de: 'Ehe- oder Lebenspartner/in', en: 'Spouse or partner' },
  CHILD: { de: 'Kind', en: 'Child' },
  PARENT: { de: 'Elternteil', en: 'Parent' },
  SIBLING: { de: 'Geschwister', en: 'Sibling' },
  OTHER: { de: 'andere Angehörige', en: 'Other relative' },
} as const satisfies Vocabulary;

export const EU_STATUSES = {
  WORKER: { de: 'arbeitet', en: 'employed' },
  SELF_EMPLOYED: { de: 'selbständig', en: 'self-employed' },
  STUDENT: { de: 'studiert', en: 'student' },
  MEANS: { de: 'mit eigenen Mitteln', en: 'with sufficient means' },
} as const satisfies Vocabulary;

export const REPRESENTATIVE_ROLES = {
  PARENT: { de: 'Elternteil', en: 'Parent' },
  GUARDIAN: { de: 'Vormund', en: 'Guardian' },
  LAWYER: { de: 'Rechtsanwältin oder Rechtsanwalt', en: 'Lawyer' },
  EMPLOYER: { de: 'Arbeitgeber', en: 'Employer' },
  OTHER: { de: 'andere bevollmächtigte Person', en: 'Other authorised person' },
} as const satisfies Vocabulary;

export const ACCOUNT_ROLES = {
  SELF: { de: 'antragstellende Person', en: 'Applicant' },
  REPRESENTATIVE: { de: 'Vertretung', en: 'Representative' },
} as const satisfies Vocabulary;

export const REPLY_CHANNEL_KINDS = {
  NONE: { de: 'kein Rückkanal', en: 'No reply channel' },
  WEBHOOK: { de: 'Onlinedienst', en: 'Online service' },
  EMAIL: { de: 'E-Mail', en: 'E-mail' },
  FIT_CONNECT: { de: 'FIT-Connect', en: 'FIT-Connect' },
  XAUSLAENDER: { de: 'XAusländer', en: 'XAusländer' },
} as const satisfies Vocabulary;

export const PROTECTION_LABELS = {
  NONE: { de: 'kein Schutz verlangt', en: 'No protection asked for' },
  ADDRESS: { de: 'Anschrift geschützt', en: 'Address protected' },
  IDENTITY: { de: 'Identität geschützt', en: 'Identity protected' },
} as const satisfies Record<Protection, Label>;

export const HEALTH_INSURANCE_KINDS = {
  STATUTORY: { de: 'gesetzlich', en: 'statutory' },
  PRIVATE: { de: 'privat', en: 'private' },
  NONE: { de: 'keine', en: 'none' },
} as const satisfies Vocabulary;

/** What a person lives on. */
export const INCOME_KINDS = {
  EMPLOYMENT: { de: 'Beschäftigung', en: 'Employment' },
  SELF_EMPLOYMENT: { de: 'selbständige Tätigkeit', en: 'Self-employment' },
  PARENTS: { de: 'Eltern', en: 'Parents' },
  SPOUSE: { de: 'Ehe- oder Lebenspartner/in', en: 'Spouse or partner' },
  SCHOLARSHIP: { de: 'Stipendium', en: 'Scholarship' },
  BAFOEG: { de: 'BAföG', en: 'Student grant (BAföG)' },
  BLOCKED_ACCOUNT: { de: 'Sperrkonto', en: 'Blocked account' },
  SAVINGS: { de: 'Ersparnisse', en: 'Savings' },
  PENSION: { de: 'Rente', en: 'Pension' },
  MAINTENANCE: { de: 'Unterhalt', en: 'Maintenance' },
  DECLARATION_OF_COMMITMENT: { de: 'Verpflichtungserklärung', en: 'Declaration of commitment' },
  BENEFITS: { de: 'Sozialleistungen', en: 'Social benefits' },
  OTHER: { de: 'anderes', en: 'Other' },
} as const satisfies Vocabulary;

export const URGENCY_KINDS = {
  TITLE_END: { de: 'Titel läuft ab', en: 'Title ends' },
  JOB: { de: 'Arbeitsplatz', en: 'Job' },
  TRAVEL: { de: 'zwingende Reise', en: 'Compelling travel' },
  DETENTION: { de: 'Haft oder Gewahrsam', en: 'Detention' },
  CHILD_OR_HEALTH: { de: 'Kind oder Gesundheit', en: 'Child or health' },
  OTHER: { de: 'anderer Grund', en: 'Other reason' },
} as const satisfies Vocabulary;

/** The label of a code of one of the lists above; a code that is not in it is its own label. */
export function labelOf(vocabulary: Vocabulary, code: string): Label {
  return Object.hasOwn(vocabulary, code) ? (vocabulary[code] as Label) : { de: code, en: code };
}
