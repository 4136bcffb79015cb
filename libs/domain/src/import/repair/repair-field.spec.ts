import fc from 'fast-check';
import { TARGET_FAULTS } from '../target-fault-code.js';
import { transferSentence } from '../transfer-sentence.js';
import { faultSentence, listedFaultSentence } from './fault-sentence.js';
import { isIdentityField, pagesFor, repairLabel, toRepairValue } from './repair-field.js';

test.each([
  ['/applicant/familyName', true],
  ['/applicant/otherSpellings/0', true],
  ['/applicant/birthDate', true],
  ['/applicant/nationalities/1', true],
  ['/applicant/identityDocument/number', true],
  ['/applicant/identityDocument', true],
  ['/family/2/givenNames', true],
  ['/representative/familyName', true],
  ['/applicant/identityDocument/issuer', false],
  ['/applicant/address/street', false],
  ['/employment/employer', false],
  ['/applicationKind', false],
])('%s says who somebody is: %s', (pointer, expected) => {
  expect(isIdentityField(pointer)).toBe(expected);
});

test('a passport number is called so, every other field as in the form', () => {
  expect(repairLabel('/applicant/identityDocument/number')).toEqual({ de: 'Passnummer', en: 'Passport number' });
  expect(repairLabel('/family/1/birthDate').de).toBe('Familie 2: Geburtsdatum');
});

test.each([
  ['/applicant/birthDate', 'PASS'],
  ['/applicant/address/street', 'MELDE'],
  ['/family/0/birthDate', 'GEBURT'],
  ['/employment/grossPay', 'AV'],
  ['/message', undefined],
])('%s is read on %s', (pointer, slot) => {
  expect(pagesFor(pointer)[0]).toBe(slot);
});

test.each([
  [
    'a value that is too long',
    'value-not-allowed',
    'C01X0006H9',
    'Passnummer hat 10 Zeichen, das Fachverfahren erlaubt 9.',
  ],
  [
    'a value of which we know nothing bad',
    'value-not-allowed',
    'C01X0006H',
    `Passnummer: ${transferSentence('value-not-allowed')?.de ?? ''}`,
  ],
  [
    'a code without words of ours',
    'invented',
    'C01X0006H',
    'Passnummer: Das Zielsystem nimmt die Übertragung nicht an.',
  ],
])('%s gets its sentence', (_what, code, value, expected) => {
  expect(faultSentence(code, '/applicant/identityDocument/number', value).de).toBe(expected);
});

test('a value that the reader may not see is not described', () => {
  expect(faultSentence('value-not-allowed', '/applicant/familyName', undefined).de).not.toContain('„');
});

test('in a list a value is measured, never quoted', () => {
  const said = (pointer: string, value: string) => listedFaultSentence('value-not-allowed', pointer, value).de;
  expect(said('/applicant/identityDocument/number', 'C01X0006H9')).toContain('hat 10 Zeichen');
  const quoted = transferSentence('value-not-allowed')?.de ?? '';
  expect(said('/applicant/birthPlace', 'Київ')).toBe(`Geburtsort: ${quoted}`);
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
      expect(said('/applicant/birthPlace', value)).not.toContain('„');
    }),
  );
});

test('every fault of a target has its sentence', () => {
  for (const [code, { sentence }] of Object.entries(TARGET_FAULTS)) expect(transferSentence(code)).toEqual(sentence);
});

test.each<[unknown, unknown]>([
  ['x', 'x'],
  [172, '172'],
  [true, 'true'],
  [
    ['a', 1, 'b'],
    ['a', 'b'],
  ],
  [{ a: 1 }, null],
  [undefined, null],
])('%j is repaired as %j', (sent, expected) => {
  expect(toRepairValue(sent)).toEqual(expected);
});
