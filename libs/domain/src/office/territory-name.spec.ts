import { nameOfPrefix } from './territory-name.js';

test.each([
  ['08', 'Baden-Württemberg'],
  ['08226', 'Rhein-Neckar-Kreis'],
  ['08221000', 'Heidelberg'],
  ['08226096', 'Weinheim'],
  ['99', null],
  ['082', null],
  ['09999', null],
  ['09162001', null],
])('%s stands for %s', (prefix, name) => {
  expect(nameOfPrefix(prefix)).toBe(name);
});
