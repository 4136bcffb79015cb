import fc from 'fast-check';
import { caseNumber } from '../intake/case-number.js';
import { foldFamilyName } from '../intake/person-name.js';
import { readSearchTerm } from './search-term.js';

test.each([
  'EK-2026-4819-3755',
  'ek 2026 48193755',
  'EK20264819375 5',
  '202648193755',
  '48193755',
  '4819-3755',
  'ek 4819 3755',
])('search-04: the case number typed as %j is found', (text) => {
  expect(readSearchTerm(text, 2026)).toEqual({ kind: 'number', numbers: ['EK-2026-4819-3755'] });
});

test('a number without its year is looked for in the years before too', () => {
  const number = caseNumber(2024, '0012345');
  expect(readSearchTerm(number.slice(8), 2026)).toMatchObject({
    kind: 'number',
    numbers: expect.arrayContaining([number]),
  });
});

test.each(['%', '_', '\\', '(', '"', "'; --", '   ', ''])('search-01: the sign %j alone finds nothing', (text) => {
  expect(readSearchTerm(text, 2026)).toEqual({ kind: 'nothing' });
});

test.each([
  ['Müller', 'Mueller'],
  ['muller_', 'Müller'],
  ['"Yılmaz', 'YILMAZ'],
  ['öztürk, Ay', 'Oeztuerk'],
  ['al hassan', 'Al-Hassan'],
  ['El-Hassan', 'al-Hassan'],
])('search-01, search-02: %j finds the family name %s', (text, familyName) => {
  const key = foldFamilyName({ familyName });
  const term = readSearchTerm(text, 2026);
  expect(term.kind === 'name' && key.startsWith(term.prefix)).toBe(true);
});

test('a given name before or behind the family name does no harm', () => {
  expect(readSearchTerm('Jana Brandt', 2026)).toMatchObject({ names: expect.arrayContaining(['brandt']) });
  expect(readSearchTerm('Brandt Jana', 2026)).toMatchObject({ names: expect.arrayContaining(['brandt']) });
});

test('typing a name letter by letter, the name is among the finds all the time', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-ZÄÖÜa-zäöüß' -]{1,12}$/), fc.nat(), (familyName, at) => {
      const key = foldFamilyName({ familyName });
      const term = readSearchTerm(familyName.slice(0, at % (familyName.length + 1)), 2026);
      return term.kind === 'nothing' || (term.kind === 'name' && key.startsWith(term.prefix));
    }),
  );
});
