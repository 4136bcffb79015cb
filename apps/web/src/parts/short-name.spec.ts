import { shortName } from './short-name.js';

test.each([
  ['Mehmet Kaya', 'M. Kaya'],
  ['Şirin von der Au', 'Ş. von der Au'],
  ['Kaya', 'Kaya'],
  ['', ''],
])('%s is called %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});
