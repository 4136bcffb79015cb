import type { ToldWay } from './use-way-words.js';
import { toWayGroups } from './way-groups.js';

const told = (kind: ToldWay['kind'], haystack: string) => ({ kind, haystack }) as ToldWay;
const ways = [told('kept', 'geburtsort ankara'), told('summary', 'arbeitgeber'), told('altered', 'postleitzahl 01067')];

test('what says something else at the target comes first, what is kept last; kinds without values are left out', () => {
  expect(toWayGroups(ways, '').map(({ kind }) => kind)).toEqual(['altered', 'summary', 'kept']);
});

test('a search leaves the values that hold it somewhere in their words', () => {
  expect(toWayGroups(ways, 'ankara').map(({ kind }) => kind)).toEqual(['kept']);
});
