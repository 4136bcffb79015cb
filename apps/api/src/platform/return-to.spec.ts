import { safeReturnTo } from './return-to.js';

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/vorgang/1?tab=unterlagen#2', '/vorgang/1?tab=unterlagen#2'],
  ['//evil.example/', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['eingang', '/'],
  ['/../../eingang', '/eingang'],
])('after signing in, %j leads to %j', (wanted, place) => {
  expect(safeReturnTo(wanted, 'https://einkanal.example')).toBe(place);
});
