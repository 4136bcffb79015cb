import { FAULT_CODES, FINDING_CODES, REQUEST_CODES, UNREADABLE_CODES } from './finding.js';
import { fieldLabel } from './field-label.js';
import { sentenceFor } from './sentences.js';

const DETAILS = {
  offset: '17',
  allowed: 'AT, AK, BE',
  supported: '1',
  date: '1985-02-29',
  part: 'file-1',
  fileName: 'Pass.pdf',
  limit: '20',
  length: '21',
  code: 'XY',
  count: '5',
  postalCode: '01067',
  characters: 'U+000B',
  positions: '3',
  de: 'Jugoslawien',
  en: 'Yugoslavia',
};
const CODES = [...UNREADABLE_CODES, ...FAULT_CODES, ...REQUEST_CODES, ...FINDING_CODES];

test.each(CODES)('%s has a whole sentence in German and in English', (code) => {
  const { de, en } = sentenceFor({ code, pointer: '/applicant/birthDate', details: DETAILS });
  for (const sentence of [de, en]) {
    expect(sentence).toMatch(/^[A-ZÄÖÜ„“].+\.$/);
    expect(sentence).not.toMatch(/[{}!]|bitte|leider|please|undefined/i);
  }
  expect(de).not.toBe(en);
});

test('codes stand once and are kebab-case', () => {
  expect(new Set(CODES).size).toBe(CODES.length);
  for (const code of CODES) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('a code of an older version still says where to look', () => {
  expect(sentenceFor({ code: 'constructor', pointer: '/applicant/sex' })).toEqual({
    de: 'An dieser Stelle ist etwas zu prüfen: Geschlecht.',
    en: 'Something has to be checked here: Sex.',
  });
});

test('receive-15 in words', () => {
  expect(sentenceFor({ code: 'submitted-in-future', pointer: '/submittedAt' }).en).toContain(
    'sender states a time in the future',
  );
});

test('what is to be filled in is not read as an order to the sentence', () => {
  const { de } = sentenceFor({ code: 'file-empty', pointer: '', details: { fileName: '{part} $& .pdf', part: 'x' } });
  expect(de).toContain('„{part} $& .pdf“');
});

test.each([
  ['/applicant/address/postalCode', 'Anschrift: Postleitzahl', 'Address: Postal code'],
  ['/family/1/birthDate', 'Familie 2: Geburtsdatum', 'Family 2: Date of birth'],
  ['/applicant/nationalities/0', 'Staatsangehörigkeit 1', 'Nationality 1'],
  ['/attachments/3/part', 'Anlage 4: Feld der Datei', 'Attachment 4: Field of the file'],
  ['/portal/my~1key', 'portal: my/key', 'portal: my/key'],
  ['/constructor', 'constructor', 'constructor'],
  ['/0/x', '0: x', '0: x'],
  ['/applicant', 'Person', 'Person'],
  ['', 'Antrag', 'Application'],
])('%s is called %s', (pointer, de, en) => {
  expect(fieldLabel(pointer)).toEqual({ de, en });
});
