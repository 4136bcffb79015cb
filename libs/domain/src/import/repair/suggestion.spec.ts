import { suggestionFor } from './suggestion.js';

test.each<[string, string, unknown, string | null]>([
  ['the filler of a machine-readable zone', '/applicant/identityDocument/number', 'C01X0006<<', 'C01X0006'],
  ['blanks inside a number', '/applicant/identityDocument/number', 'C01 X00 06H', 'C01X0006H'],
  ['ten real characters: nobody guesses which is too many', '/applicant/identityDocument/number', 'C01X0006H9', null],
  ['a number that is right', '/applicant/identityDocument/number', 'C01X0006H', null],
  ['needless blanks', '/applicant/address/city', '  Bad   Homburg ', 'Bad Homburg'],
  ['decomposed letters', '/applicant/address/city', 'Mu\u0308nchen', 'München'],
  ['a year alone: no day is invented', '/applicant/birthDate', '1980', null],
  ['a date in German form', '/applicant/birthDate', '7.5.1980', '1980-05-07'],
  ['a day that no calendar has', '/applicant/birthDate', '29.02.1985', null],
  ['a number of another script', '/applicant/familyName', '王伟', null],
  ['a list', '/applicant/nationalities', ['TUR'], null],
  ['nothing', '/applicant/familyName', null, null],
])('%s', (_what, pointer, value, expected) => {
  expect(suggestionFor(pointer, value)?.value ?? null).toBe(expected);
});

test('a street that is too long is shortened where everybody shortens it', () => {
  const street = `${'Lange-'.repeat(7)}Wintertalstraße`;
  expect(Array.from(street).length).toBeGreaterThan(55);
  expect(suggestionFor('/applicant/address/street', street)).toEqual({
    value: `${'Lange-'.repeat(7)}Wintertalstr.`,
    sentence: { de: '„Straße“ abgekürzt', en: '“Straße” shortened' },
  });
});

test('says everything that it would do', () => {
  expect(suggestionFor('/applicant/identityDocument/number', 'C01 X0006<')?.sentence.de).toBe(
    'Füllzeichen „<“ am Ende entfernt; Leerzeichen entfernt',
  );
});
