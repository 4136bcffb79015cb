import { EYE_COLOUR_URN, MARITAL_STATUS_URN } from '../codes/code-list.js';
import { MATTERS } from '../intake/matter.js';
import { FORM_LABELS, SERVICE_LABELS } from '../intake/service-catalogue.js';
import * as words from '../intake/vocabulary.js';
import type { Sensitivity } from '../office/field-group.js';
import * as reader from './field-reader.js';
import type { FieldSection } from './field-section.js';

/** How a known field is read, where it stands, and what it gives away of a protected person. */
export type KnownField = { section: FieldSection; sensitivity: Sensitivity; read: reader.Reader; position: number };

const { coded, date, listed, text, texts, yesNo } = reader;
const SUBMISSION_KIND_LABELS = {
  APPLICATION: { de: 'Antrag', en: 'Application' },
  SUPPLEMENT: { de: 'Nachreichung', en: 'Supplement' },
  STATUS_INQUIRY: { de: 'Sachstandsanfrage', en: 'Status inquiry' },
  OTHER: { de: 'Sonstiges', en: 'Other' },
};
const matters = Object.fromEntries(Array.from(MATTERS.values(), ({ code, label }) => [code, label]));

const address = (path: string) => ({ [path]: reader.address, [`${path}.ags`]: text, [`${path}.since`]: date });
const contact = (path: string) => ({
  [`${path}.email`]: text,
  [`${path}.phone`]: text,
  [`${path}.mobile`]: text,
  [`${path}.preferredLanguage`]: reader.language,
  [`${path}.mailbox`]: text,
});
const fields = (path: string, readers: Record<string, reader.Reader>) =>
  Object.fromEntries(Object.entries(readers).map(([name, read]) => [`${path}.${name}`, read]));

// Free text, social data and what Art. 9 and 10 GDPR protect stand together; any of it can say where somebody lives.
const ROWS: readonly [FieldSection, Sensitivity, Record<string, reader.Reader>][] = [
  [
    'identity',
    'identity',
    fields('applicant', {
      familyName: text,
      givenNames: text,
      birthName: text,
      formerNames: texts,
      otherSpellings: texts,
      birthDate: date,
      birthPlace: text,
      birthCountry: reader.state,
      sex: coded(words.SEXES),
      nationalities: reader.nationalities,
      'maritalStatus.code': listed(MARITAL_STATUS_URN),
      'maritalStatus.since': date,
      eyeColour: listed(EYE_COLOUR_URN),
      height: reader.centimetres,
      azrNumber: text,
      fileNumber: text,
      'identityDocument.kind': coded(words.IDENTITY_DOCUMENT_KINDS),
      'identityDocument.number': text,
      'identityDocument.issuer': reader.state,
      'identityDocument.issuedOn': date,
      'identityDocument.validUntil': date,
    }),
  ],
  ['contact', 'identity', contact('applicant.contact')],
  [
    'residence',
    'place',
    {
      ...address('applicant.address'),
      ...address('applicant.registeredAddress'),
      ...address('applicant.secondAddress'),
      ...address('plannedAddress'),
      'plannedAddress.from': date,
      ...address('applicant.formerAddresses[]'),
      'applicant.receptionCentre': yesNo,
      'applicant.restriction.place': text,
    },
  ],
  [
    'residence',
    null,
    {
      ...fields('applicant', {
        'restriction.kind': coded(words.RESTRICTION_KINDS),
        'entry.date': date,
        'entry.with': coded(words.ENTRY_KINDS),
        'currentTitle.kind': coded(words.TITLE_KINDS),
        'currentTitle.paragraph': text,
        'currentTitle.number': text,
        'currentTitle.issuedOn': date,
        'currentTitle.validUntil': date,
        'currentTitle.office': text,
      }),
      ...fields('previousTitles[]', {
        kind: coded(words.TITLE_KINDS),
        paragraph: text,
        from: date,
        until: date,
        office: text,
        number: text,
      }),
    },
  ],
  [
    'purpose',
    null,
    {
      service: coded(SERVICE_LABELS),
      matter: coded(matters),
      form: coded(FORM_LABELS),
      serviceKey: text,
      paragraph: text,
      applicationKind: coded(words.APPLICATION_KIND_LABELS),
      'requested.from': date,
      'requested.until': date,
      'urgency.kind': coded(words.URGENCY_KINDS),
    },
  ],
  ['employment', 'place', { 'employment.employer': text, ...address('employment.address') }],
  [
    'employment',
    null,
    fields('employment', {
      branchNumber: text,
      job: text,
      hoursPerWeek: text,
      grossPay: reader.money,
      start: date,
      end: date,
      qualified: yesNo,
      trainingContract: yesNo,
      consentNumber: text,
    }),
  ],
  ['study', 'place', { 'study.institution': text }],
  ['study', null, fields('study', { course: text, semester: text, expectedEnd: date })],
  [
    'family',
    'identity',
    fields('family[]', {
      relation: coded(words.FAMILY_RELATIONS),
      familyName: text,
      givenNames: text,
      birthName: text,
      birthDate: date,
      birthPlace: text,
      birthCountry: reader.state,
      sex: coded(words.SEXES),
      nationalities: reader.nationalities,
      livesWith: yesNo,
      title: text,
      euStatus: coded(words.EU_STATUSES),
    }),
  ],
  ['family', 'place', address('family[].address')],
  [
    'income',
    null,
    {
      'income.kinds': reader.allCoded(words.INCOME_KINDS),
      'income.monthlyNet': reader.money,
      ...fields('healthInsurance', { kind: coded(words.HEALTH_INSURANCE_KINDS), insurer: text, since: date }),
    },
  ],
  [
    'representative',
    'identity',
    {
      ...fields('representative', {
        role: coded(words.REPRESENTATIVE_ROLES),
        familyName: text,
        givenNames: text,
        company: text,
        sex: coded(words.SEXES),
        birthDate: date,
      }),
      ...contact('representative.contact'),
    },
  ],
  ['representative', 'place', address('representative.address')],
  [
    'special',
    'place',
    {
      message: text,
      'requested.reason': text,
      'urgency.text': text,
      'applicant.identityDocument.reason': text,
      'income.benefits': yesNo,
      'health.text': text,
      'convictions.declared': yesNo,
      'convictions.text': text,
    },
  ],
  [
    'transport',
    null,
    {
      schemaVersion: text,
      kind: coded(SUBMISSION_KIND_LABELS),
      office: text,
      channelMessageId: text,
      channelCaseId: text,
      caseNumber: text,
      submittedAt: reader.moment,
      formVersion: text,
      'account.id': text,
      'account.role': coded(words.ACCOUNT_ROLES),
      'replyChannel.kind': coded(words.REPLY_CHANNEL_KINDS),
      protection: coded(words.PROTECTION_LABELS),
      'consent.truthfulness': yesNo,
      'consent.dataNotice': yesNo,
      'consent.electronicDelivery': yesNo,
      'consent.givenAt': reader.moment,
    },
  ],
];

/** Every field of the contract by its path; `[]` stands for a position in a list. */
export const KNOWN_FIELDS: ReadonlyMap<string, KnownField> = new Map(
  ROWS.flatMap(([section, sensitivity, readers]) =>
    Object.entries(readers).map(([path, read]) => ({ path, section, sensitivity, read })),
  ).map(({ path, ...field }, position) => [path, { ...field, position }]),
);

/** The key of the word for a known field. */
export function labelOfField(path: string): string {
  return `field.${path.replaceAll('[]', '')}`;
}

/** Where a place of a submission belongs: the known field that holds it, else *other*, which may say anything. */
export function fieldAt(pointer: string): Pick<KnownField, 'section' | 'sensitivity'> {
  const steps = pointer.split('/').slice(1);
  for (let length = steps.length; length > 0; length--) {
    const name = steps
      .slice(0, length)
      .map((step) => (/^\d+$/.test(step) ? '[]' : `.${step}`))
      .join('')
      .slice(1);
    const known = KNOWN_FIELDS.get(name);
    if (known) return known;
  }
  return { section: 'other', sensitivity: 'place' };
}
