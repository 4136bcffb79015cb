import { nameOf } from './name-of.js';

test.each([
  [{ familyName: 'Nguyễn', givenNames: 'Thị Hương' }, 'Nguyễn, Thị Hương'],
  [{ familyName: 'Sukarno', givenNames: '' }, 'Sukarno'],
  [{ familyName: '', givenNames: 'Mononymous' }, 'Mononymous'],
  [{ familyName: 'O', givenNames: 'Y' }, 'O, Y'],
])('people-02: %o is written as %s, without a comma that nobody has', (person, name) => {
  expect(nameOf(person)).toBe(name);
});
