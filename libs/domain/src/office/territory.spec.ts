import { KNOWN_TERRITORIES } from './known-territories.js';
import { settledTerritory } from './territory.js';

test.each([
  ['004200', ['08221000']],
  // The communities of which nobody has settled the office belong to nobody for certain.
  ['004900', ['08226']],
  ['011700', ['08226084']],
  ['035900', ['03241']],
  ['999999', []],
])('the settled municipalities of %s', (office, prefixes) => {
  expect(settledTerritory(office, KNOWN_TERRITORIES)).toEqual(prefixes);
});
