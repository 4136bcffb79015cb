import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  NATIONALITY_URN,
  MARITAL_STATUS_URN,
  EYE_COLOUR_URN,
  readCodeList,
  type CodeLists,
} from '../codes/code-list.js';
import { readJsonText } from '../intake/json-text.js';
import { nationalityFinder } from '../intake/nationality.js';
import { SubmissionContent } from '../intake/submission.js';
import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { caseSections } from './case-sections.js';
import type { SectionField } from './field-section.js';
import { KNOWN_FIELDS } from './known-field.js';

const csv = (name: string) => readFileSync(path.resolve('data/codes', name), 'utf8');
const lists: CodeLists = new Map(
  [
    readCodeList(NATIONALITY_URN, '1', csv('staatsangehoerigkeit-2024-08-01.csv')),
    readCodeList(MARITAL_STATUS_URN, '2', csv('familienstand-2.csv')),
    readCodeList(EYE_COLOUR_URN, '1', csv('augenfarbe-1.csv')),
  ].map((list) => [list.urn, list]),
);
const words = { lists, findNationality: nationalityFinder(lists) };
const nothing: ReadonlyMap<string, string> = new Map();

const show = (content: SubmissionContent, numbersAsWritten = nothing) =>
  caseSections({ content, numbersAsWritten }, words);
const all = (patch: Patch = {}) =>
  show(anApplication(patch)).flatMap(({ section, fields }) => fields.map((field) => ({ ...field, section })));
const at = (pointer: string, patch: Patch = {}): SectionField & { section: string } => {
  const field = all(patch).find((one) => one.pointer === pointer);
  if (!field) throw new Error(`nothing at ${pointer}`);
  return field;
};

test.each(['AT', 'AK', 'BE'])(
  'every value of a complete application (%s) is shown once, none as unknown',
  (service) => {
    const fields = all({ '/service': service });
    expect(fields.filter(({ known }) => !known)).toEqual([]);
    expect(new Set(fields.map(({ pointer }) => pointer)).size).toBe(fields.length);
    expect(fields.every(({ text }) => text.de !== '' && text.en !== '')).toBe(true);
  },
);

test('every field of the wire schema has a place in a section', () => {
  expect(leavesOf(SubmissionContent as unknown as Shape).filter((name) => !isShown(name))).toEqual([]);
});

test.each([
  ['1980-00-00', '1980 (Tag und Monat unbekannt)', '1980 (day and month unknown)'],
  ['1980', '1980 (Tag und Monat unbekannt)', '1980 (day and month unknown)'],
  ['1980-05-00', 'Mai 1980 (Tag unbekannt)', 'May 1980 (day unknown)'],
  ['unknown', 'unbekannt', 'unknown'],
  ['1980-05-17', '17.05.1980', '17 May 1980'],
])('people-01: the date of birth %s is read as %s, and what was sent stands beside it', (sent, de, en) => {
  expect(at('/applicant/birthDate', { '/applicant/birthDate': sent })).toMatchObject({
    text: { de, en },
    original: sent,
  });
});

test.each([
  [['XXA'], 'staatenlos'],
  [['XXX'], 'ungeklärt'],
  [['XKX'], 'Kosovo'],
  [['RKS'], 'Kosovo'],
  [['YUG'], 'Jugoslawien (ehem.)'],
  [['TUR', 'DEU'], 'Türkei, Deutschland'],
])('people-08: the nationalities %j are shown as %s', (sent, de) => {
  expect(at('/applicant/nationalities', { '/applicant/nationalities': sent }).text.de).toBe(de);
});

test('people-08: a state that no longer exists comes with the hint to ask for the present one', () => {
  expect(at('/applicant/nationalities', { '/applicant/nationalities': ['YUG'] }).hint?.de).toContain('heutigen');
  expect(at('/applicant/nationalities').hint).toBeNull();
});

test.each([
  ['people-02: one name only', { '/applicant/familyName': 'Suharyati', '/applicant/givenNames': '' }, 'Suharyati'],
  [
    'people-03: apostrophes and marks',
    { '/applicant/familyName': "d’Almeida-O'Brien ʿAbd al-Ḥamīd" },
    "d’Almeida-O'Brien ʿAbd al-Ḥamīd",
  ],
])('%s: the family name stands as sent, and an empty given name is not made up', (_what, patch, shown) => {
  expect(at('/applicant/familyName', patch).text.de).toBe(shown);
  const given = all(patch).filter(({ pointer }) => pointer === '/applicant/givenNames');
  expect(given).toHaveLength('/applicant/givenNames' in patch ? 0 : 1);
});

test('receive-05: vertical tab and form feed are line breaks on screen, and the original stays', () => {
  const sent = 'Sehr geehrte Damen und Herren,\u000bmein Visum endet bald.\fDanke';
  expect(at('/message', { '/message': sent })).toMatchObject({
    section: 'special',
    text: { de: 'Sehr geehrte Damen und Herren,\nmein Visum endet bald.\nDanke' },
    original: sent,
  });
});

test('receive-05: the same in an address and in a key that nobody knows', () => {
  expect(at('/applicant/address', { '/applicant/address/street': 'Haus\u000bB' }).text.de).toContain('Haus\nB');
  expect(at('/portal/note', { '/portal/note': 'a\fb' }).text.de).toBe('a\nb');
});

test('receive-10: a number that JavaScript would round is shown digit by digit', () => {
  const text = JSON.stringify(anApplication()).replace(
    /}$/,
    ',"portal":{"transaction":1285704473650888702,"fee":100.10}}',
  );
  const reading = readJsonText(new TextEncoder().encode(text));
  if (reading.kind !== 'read') throw new Error('unreadable');
  const fields = show(reading.json.value as SubmissionContent, reading.json.numbersAsWritten).find(
    ({ section }) => section === 'other',
  )?.fields;
  expect(fields?.map(({ label, text: { de }, original, known }) => [label, de, original, known])).toEqual([
    ['portal.transaction', '1285704473650888702', '1285704473650888702', false],
    ['portal.fee', '100.10', '100.10', false],
  ]);
});

test('jurisdiction-02: a postcode without its zero is shown as sent, with what was read', () => {
  const field = at('/applicant/address', {
    '/applicant/address': { street: 'Prager Str.', houseNumber: '1', postalCode: '1067', city: 'Dresden' },
  });
  expect(field.text.de).toBe('Prager Str. 1\n1067 Dresden');
  expect(field.hint?.de).toContain('01067');
});

test('jurisdiction-04: an address abroad is shown as lines with its state, without a complaint about the postcode', () => {
  const address = { country: 'KEN', city: 'Nairobi', lines: ['P.O. Box 1234', 'Moi Avenue'] };
  const field = at('/applicant/address', { '/applicant/address': address });
  expect(field).toMatchObject({
    text: { de: 'P.O. Box 1234\nMoi Avenue\nNairobi\nKenia', en: 'P.O. Box 1234\nMoi Avenue\nNairobi\nKenya' },
    hint: null,
  });
});

test.each([
  [
    {
      careOf: 'c/o Familie Brandt',
      street: 'Rohrbacher Straße',
      houseNumber: '12',
      addition: 'Haus B, Zi. 214',
      postalCode: '69115',
      city: 'Heidelberg',
    },
    'c/o Familie Brandt\nHaus B, Zi. 214\nRohrbacher Straße 12\n69115 Heidelberg',
  ],
  [
    { street: 'c/o Brandt, Rohrbacher Straße', houseNumber: '12', postalCode: '69115', city: 'Heidelberg' },
    'c/o Brandt\nRohrbacher Straße 12\n69115 Heidelberg',
  ],
  [{ street: 'Q 7', houseNumber: '24', postalCode: '68161', city: 'Mannheim' }, 'Q 7 24\n68161 Mannheim'],
])('jurisdiction-06: whose door it is and what comes with it is not lost: %j', (address, shown) => {
  expect(at('/applicant/address', { '/applicant/address': address }).text.de).toBe(shown);
});

test.each([
  ['/applicant/sex', 'weiblich', 'female'],
  ['/applicant/maritalStatus/code', 'verheiratet', 'verheiratet'],
  ['/applicant/identityDocument/issuer', 'Türkei', 'Türkiye'],
  ['/applicant/contact/preferredLanguage', 'Türkisch', 'Turkish'],
  ['/employment/grossPay', '4.850,00\u00a0€', '€4,850.00'],
  ['/income/benefits', 'nein', 'no'],
  ['/income/kinds', 'Beschäftigung', 'Employment'],
  ['/family/0/relation', 'Ehe- oder Lebenspartner/in', 'Spouse or partner'],
  ['/submittedAt', '24.11.2026, 09:12', '24 Nov 2026, 09:12'],
])('the code at %s is told in words: %s', (pointer, de, en) => {
  expect(at(pointer).text).toEqual({ de, en });
});

test('a code that no list has is shown as sent', () => {
  expect(at('/applicant/sex', { '/applicant/sex': 'W' }).text.de).toBe('W');
  expect(at('/applicant/nationalities', { '/applicant/nationalities': ['QQQ', 'TUR'] }).text.de).toBe('QQQ, Türkei');
  expect(at('/income/kinds', { '/income/kinds': ['PARENTS', 'LOTTERY'] }).text.de).toBe('Eltern, LOTTERY');
});

test('an unknown key inside a known part is listed by its path', () => {
  expect(at('/applicant/address/floor', { '/applicant/address/floor': '3. OG' })).toMatchObject({
    section: 'other',
    label: 'applicant.address.floor',
    known: false,
    text: { de: '3. OG' },
  });
});

test.each([
  ['/applicant/healthNote', 'kurz'],
  ['/politicalActivity', 'ja'],
  ['/remark', 'x'.repeat(81)],
])('the unknown key %s may hold something sensitive and stands under special', (pointer, value) => {
  expect(at(pointer, { [pointer]: value }).section).toBe('special');
});

test('religion is shown nowhere', () => {
  expect(JSON.stringify(all({ '/applicant/religion': 'r.-k.' }))).not.toContain('r.-k.');
});

test('of two children each has its own block, in the order of the form', () => {
  const child = (givenNames: string) => ({ relation: 'CHILD', familyName: 'Demirağ', givenNames });
  const shown = all({ '/family': [child('Elif'), child('Can')] }).filter(({ section }) => section === 'family');
  expect(shown.map(({ pointer }) => pointer)).toEqual([
    '/family/0/relation',
    '/family/0/familyName',
    '/family/0/givenNames',
    '/family/1/relation',
    '/family/1/familyName',
    '/family/1/givenNames',
  ]);
});

test('somebody who sends ten thousand unknown keys does not bring the screen down, and staff see that there is more', () => {
  const portal = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`key${at}`, 'value']));
  const others = all({ '/portal': portal }).filter(({ known }) => !known);
  expect(others).toHaveLength(501);
  expect(others.at(-1)?.text.de).toBe('9.500 weitere Angaben stehen im Original.');
});

type Shape = { shape?: Record<string, Shape>; unwrap?: () => Shape; element?: Shape };

/** The names of all leaves of the schema, as `KNOWN_FIELDS` writes them. */
function leavesOf(schema: Shape, name = ''): string[] {
  if (schema.element) return leavesOf(schema.element, `${name}[]`);
  if (schema.shape)
    return Object.entries(schema.shape).flatMap(([key, inner]) => leavesOf(inner, name ? `${name}.${key}` : key));
  return schema.unwrap ? leavesOf(schema.unwrap(), name) : [name];
}

function isShown(name: string): boolean {
  const plain = name.replace(/\[\]$/, '');
  return KNOWN_FIELDS.has(plain) || name.startsWith('attachments[]') || isPartOfAddress(plain);
}

function isPartOfAddress(name: string): boolean {
  const parent = name.slice(0, name.lastIndexOf('.'));
  return KNOWN_FIELDS.has(`${parent}.ags`) && KNOWN_FIELDS.has(parent);
}
