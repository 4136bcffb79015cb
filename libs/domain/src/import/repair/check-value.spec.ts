import { checkValue } from './check-value.js';
import type { RepairValue } from './repair-field.js';

const NUMBER = '/applicant/identityDocument/number';
const STREET = '/applicant/address/street';

test.each<[string, string, RepairValue, string | null]>([
  ['a passport number of nine characters', NUMBER, 'C01X0006H', null],
  ['a passport number of ten', NUMBER, 'C01X0006H9', 'value-too-long'],
  ['a street of 55 characters, counted as people count', STREET, 'ö'.repeat(55), null],
  ['a street of 56', STREET, 'ö'.repeat(56), 'value-too-long'],
  ['a place of 41', '/family/0/address/city', 'o'.repeat(41), 'value-too-long'],
  ['a name in Latin letters', '/applicant/familyName', 'Nguyễn Đặng', null],
  ['a name of which no table has a Latin form', '/applicant/familyName', '王伟', 'letters-not-latin'],
  ['nothing but blanks', '/applicant/familyName', '  ', 'value-empty'],
  ['the field left out', '/applicant/identityDocument/number', null, null],
  ['a date of which the rest is unknown', '/applicant/birthDate', '1980', null],
  ['a day that no calendar has', '/applicant/birthDate', '1985-02-29', 'date-not-readable'],
  ['a passport’s date without its day', '/applicant/identityDocument/validUntil', '2030', 'value-not-in-form'],
  ['a kind of application that there is', '/applicationKind', 'RENEWAL', null],
  ['one that there is not', '/applicationKind', 'NEW', 'value-not-in-list'],
  ['a house number with its addition', '/applicant/address/houseNumber', '12 a', null],
  ['a house number of five digits', '/applicant/address/houseNumber', '12345', 'value-not-in-form'],
  ['a postal code', '/applicant/address/postalCode', '1067', 'value-not-in-form'],
  ['four nationalities', '/applicant/nationalities', ['TUR', 'DEU', 'FRA', 'ITA'], null],
  ['five', '/applicant/nationalities', ['TUR', 'DEU', 'FRA', 'ITA', 'ESP'], 'too-many-values'],
  ['one of them empty', '/applicant/nationalities', ['TUR', ''], 'value-empty'],
  ['a text where a list belongs', '/applicant/nationalities', 'TUR', 'value-is-no-list'],
  ['a list where a text belongs', NUMBER, ['C01'], 'value-is-list'],
])('%s', (_what, pointer, value, code) => {
  expect(checkValue(pointer, value)?.code ?? null).toBe(code);
});

test('says in a plain sentence what is wrong and what is allowed', () => {
  expect(checkValue(NUMBER, 'C01X0006H9')).toMatchObject({
    de: 'Passnummer hat 10 Zeichen, das Fachverfahren erlaubt 9.',
    en: 'Passport number has 10 characters, the specialist system allows 9.',
  });
  expect(checkValue('/family/1/givenNames', 'Li 伟')?.de).toBe(
    'Familie 2: Vornamen enthält „伟“, das Fachverfahren erlaubt nur lateinische Schrift (DIN 91379).',
  );
  expect(checkValue('/applicant/identityDocument/validUntil', '2030')?.de).toBe(
    'Ausweisdokument: gültig bis passt nicht. Ein ganzes Datum: 2026-05-17.',
  );
});
