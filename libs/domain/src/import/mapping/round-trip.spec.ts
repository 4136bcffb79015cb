import fc from 'fast-check';
import { nationalityFinder } from '../../intake/nationality.js';
import { readApplication } from '../../intake/message/read-application.js';
import { applicationReasonOf, purposeOf } from '../../intake/service-catalogue.js';
import type { SubmissionContent } from '../../intake/submission.js';
import { anApplication } from '../../testing/builders.js';
import { NORM_LETTERS } from '../../testing/din-91379-letters.js';
import { aDocumentToMap, anInput } from '../../testing/mapping.js';
import { valueAt, type Patch } from '../../testing/patch.js';
import { knownParts } from '../../time/partial-date.js';
import { berlinDay } from '../../time/working-day.js';
import { leavesOf } from './leaves.js';
import { mapApplication } from './map-application.js';
import { SUMMARY, type MappingEntry } from './mapping-report.js';
import type { MappingRule } from './mapping-rules.js';

const REMARK = '/OZG.Antrag.130101/sonstigeAnmerkung';
const documents = [
  aDocumentToMap({ id: '1', slot: 'PASS', fileName: 'Pass.pdf' }),
  aDocumentToMap({ id: '2', slot: 'AV' }),
  aDocumentToMap({ id: '3', slot: null, title: 'Brief der Schule', fileName: 'Brief.pdf' }),
];

function thereAndBack(content: SubmissionContent) {
  const result = mapApplication({ ...anInput(), content, documents });
  if (result.kind === 'blocked') throw new Error(`blocked: ${JSON.stringify(result.blocks)}`);
  const incoming = { messageId: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30', reader: 'azr:004200', body: result.message };
  return { report: result.report, read: readApplication(incoming) };
}

const word = fc
  .array(fc.constantFrom(...NORM_LETTERS), { minLength: 1, maxLength: 12 })
  .map((letters) => `A${letters.join('')}`);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((each) => each.join(' '));
const short = word.map((text) => Array.from(text).slice(0, 15).join('').normalize('NFC'));
const date = fc.constantFrom('1980', '1980-05', '1980-05-17', '1980-00-00', '1980-05-00', 'unknown', '2028-02-29');
const day = fc.constantFrom('2020-02-29', '1999-12-31', '2026-01-01');
const state = fc.constantFrom('TUR', 'XKX', '166', 'SUN', 'PRT', 'KEN');
const address = fc.record(
  {
    careOf: words,
    street: short,
    houseNumber: fc.constantFrom('12', '12 a', '12a', '5/1', '7 ½', '1234'),
    addition: words,
    postalCode: fc.constantFrom('69115', '01067'),
    city: short,
  },
  { requiredKeys: ['street', 'postalCode', 'city'] },
);
const contact = fc.record(
  { email: word, phone: fc.constantFrom('+49 6221 58', '0170 1234567'), mobile: word },
  { requiredKeys: [] },
);
const representativeContact = fc.record(
  {
    email: word,
    phone: word,
    mailbox: fc.constantFrom('Postfach 12 34, 69117 Heidelberg', '69117 Heidelberg', 'im Amt'),
  },
  { requiredKeys: [] },
);
const person = {
  familyName: words,
  givenNames: words,
  birthDate: date,
  birthPlace: words,
  birthCountry: state,
  nationalities: fc.uniqueArray(state, { minLength: 1, maxLength: 4 }),
};
const patch = fc.record<Patch>(
  {
    '/applicant/familyName': words,
    '/applicant/givenNames': fc.oneof(words, fc.constant(''), fc.constant('-')),
    '/applicant/birthName': words,
    '/applicant/formerNames': fc.array(words, { maxLength: 2 }),
    '/applicant/otherSpellings': fc.array(words, { maxLength: 2 }),
    '/applicant/birthDate': date,
    '/applicant/birthPlace': words,
    '/applicant/birthCountry': state,
    '/applicant/sex': fc.constantFrom('M', 'F', 'D', 'X', 'UNKNOWN', undefined),
    '/applicant/nationalities': person.nationalities,
    '/applicant/maritalStatus': fc.record(
      { code: fc.constantFrom('VH', 'LD', 'GS', 'NB'), since: date, separated: fc.boolean() },
      { requiredKeys: ['code'] },
    ),
    '/applicant/height': fc.constantFrom('168', 168, undefined),
    '/applicant/eyeColour': fc.constantFrom('06', undefined),
    '/applicant/address': address,
    '/applicant/registeredAddress': fc.option(address, { nil: undefined }),
    '/applicant/contact': contact,
    '/applicant/identityDocument': fc.record({ number: word, issuedOn: day, validUntil: day }),
    '/applicant/currentTitle': fc.constantFrom(undefined, { held: true }, { kind: 'VISUM' }, { kind: 'DULDUNG' }),
    '/applicant/entry': fc.record(
      { date: fc.oneof(day, date), with: fc.constantFrom('VISA_FREE', 'OTHER'), reason: words },
      { requiredKeys: [] },
    ),
    '/family': fc.array(
      fc.record({
        ...person,
        relation: fc.constantFrom('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER'),
        address: fc.option(address, { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    '/representative': fc.option(
      fc.record({
        role: fc.constantFrom('LAWYER', 'PARENT', 'GUARDIAN', 'OTHER', 'EMPLOYER', 'Betreuung'),
        familyName: words,
        givenNames: words,
        company: fc.option(words, { nil: undefined }),
        sex: fc.constantFrom('M', 'F'),
        birthDate: fc.constantFrom('1970-01-31', undefined),
        address: fc.option(address, { nil: undefined }),
        contact: representativeContact,
      }),
      { nil: undefined },
    ),
    '/submittedAt': fc.constantFrom('2026-11-20', '2026-11-23T23:30:00Z'),
    '/applicationKind': fc.constantFrom('FIRST', 'RENEWAL', 'CHANGE', 'SIDE_CONDITION'),
    '/matter': fc.constantFrom('AT16B_R', 'AT18G', 'AT24', 'AT28', 'AT9', undefined),
    '/paragraph': fc.constantFrom(undefined, '§ 60c AufenthG', '§ 60d AufenthG'),
    '/requested': fc.record({ reason: words }),
    '/replyChannel': fc.constantFrom({ kind: 'WEBHOOK' }, { kind: 'NONE' }),
    '/relatedApplications': fc.array(word, { maxLength: 2 }),
    '/message': words,
  },
  { requiredKeys: [] },
);

type Sent = { entry: MappingEntry; sent: unknown; content: SubmissionContent; back: SubmissionContent };
type Same = (given: Sent & { read: unknown }) => boolean;

const asSent: Same = ({ sent, read }) => String(read) === String(sent).trim();
const amongSiblings: Same = ({ entry: { pointer }, sent, back }) =>
  Object.values(valueAt(back, pointer.slice(0, pointer.lastIndexOf('/'))) as object).includes(sent);
const asDate: Same = ({ sent, read }) => knownParts(String(read)) === knownParts(String(sent));
const amongNames: Same = ({ sent, back }) => back.applicant.otherSpellings?.includes(String(sent)) ?? false;
const withoutBlanks: Same = ({ sent, read }) =>
  String(read).replace(/\s/g, '') === String(sent).replace('½', '1/2').replace(/\s/g, '');
/** A word that the standard's list lacks is *other* there; the remark has it. */
const asWord: Same = ({ sent, read }) => read === sent || read === 'OTHER';
const asPurpose: Same = ({ content, back }) => (back['purpose'] ?? purposeOf(back)) === purposeOf(content);

/** Whether what stands in an element says, read back, what was sent: by rule, where the rule changes how it is said. */
const SAME: Partial<Record<MappingRule, Same>> = {
  'as-sent': asSent,
  'full-date': asSent,
  'care-of': asSent,
  'entered-without-visa': asSent,
  centimetres: asSent,
  'birth-name': asSent,
  addition: asSent,
  sex: asSent,
  'channel-01': amongSiblings,
  'channel-02': amongSiblings,
  'channel-03': amongSiblings,
  'known-parts': asDate,
  'nothing-known': asDate,
  'destatis-key': ({ sent, read }) => read === nationalityFinder(anInput().codeLists)(String(sent))?.code,
  'former-name': amongNames,
  'other-spelling': amongNames,
  'same-as-family-name': ({ sent, back }) => back.applicant.familyName === sent,
  split: withoutBlanks,
  'fraction-written-out': withoutBlanks,
  'stated-none': ({ read }) => read === '',
  relation: asWord,
  role: asWord,
  'application-reason': ({ content, back }) => applicationReasonOf(back) === applicationReasonOf(content),
  'purpose-of-matter': asPurpose,
  'purpose-of-form': asPurpose,
  'reply-channel': ({ sent, back }) => (back.replyChannel?.kind === 'NONE') === (sent === 'NONE'),
  'day-as-stated': ({ sent, back }) =>
    back.submittedAt === (String(sent).length > 10 ? berlinDay(new Date(String(sent))) : sent),
  'has-title': ({ back }) => back.applicant.currentTitle?.['held'] === true,
};

function isSame(given: Sent): boolean {
  const { pointer, rule } = given.entry;
  // The message has one address of the person; which of two it was is told by nobody.
  const read = valueAt(given.back, pointer.replace('/registeredAddress/', '/address/'));
  return SAME[rule]?.({ ...given, read }) ?? false;
}

const isText = (target: string) => target === SUMMARY || target === REMARK;

test('what the standard carries comes back as it was sent, in all letters of DIN 91379; the report names the rest', () => {
  fc.assert(
    fc.property(patch, (change) => {
      const content = anApplication({ '/attachments': undefined, ...change });
      const { report, read } = thereAndBack(content);
      const different = leavesOf(content).filter(({ pointer, value }) => {
        const ways = report.entries.filter((entry) => entry.pointer === pointer);
        const inElement = ways.filter(({ target, value: written }) => !isText(target) && written !== '');
        if (inElement.length > 0)
          return !inElement.every((entry) => isSame({ entry, sent: value, content, back: read.content }));
        return ways.length === 0 && !report.losses.some((loss) => loss.pointer === pointer);
      });
      expect(different).toEqual([]);
      expect(report.replacements.filter(({ character }) => character !== 'U+00BD')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a message that was read, written and read again says the same', () => {
  fc.assert(
    fc.property(patch, (change) => {
      const once = thereAndBack(anApplication(change)).read.content;
      const twice = thereAndBack(once).read.content;
      const said = ({ message: _remark, attachments: _files, ...rest }: SubmissionContent) => rest;
      expect(said(twice)).toEqual(said(once));
    }),
    { numRuns: 150 },
  );
});

test('documents come back by what they are', () => {
  const { read } = thereAndBack(anApplication());
  expect(read.content.attachments).toEqual([
    { part: 'file-1', purpose: 'report' },
    { part: 'file-2', slot: 'PASS', purpose: 'attachment' },
    { part: 'file-3', slot: 'AV', purpose: 'attachment' },
    { part: 'file-4', title: 'Brief der Schule', purpose: 'attachment' },
  ]);
  expect(read.files.map(({ fileName }) => fileName)).toEqual([
    'Antrag-EK-2026-4819-3755.pdf',
    'Ausweis-1.pdf',
    'Arbeitsvertrag.pdf',
    'Brief.pdf',
  ]);
});
