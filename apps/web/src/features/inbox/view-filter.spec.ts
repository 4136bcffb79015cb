import { filterParameters } from '@einkanal/domain/inbox/case-filter';
import { readViewFilter, toParameters, without } from './view-filter.js';

const read = (address: string) => readViewFilter(new URLSearchParams(address));

test('an address without parameters is the inbox', () => {
  expect(read('')).toEqual({ view: 'inbox', search: '', narrowed: {} });
});

test('a figure of Steuerung opens exactly what it counts, and the address says so again', () => {
  const address = filterParameters({ view: 'open', team: 'none', overdue: true, age: '11-15' });
  const filter = read(address);
  expect(filter.narrowed).toEqual({ team: 'none', overdue: 'true', age: '11-15' });
  expect(new URLSearchParams([...toParameters(filter)].sort()).toString()).toBe(
    new URLSearchParams([...new URLSearchParams(address)].sort()).toString(),
  );
});

test('a part of the filter can be taken away, the rest stays', () => {
  expect(toParameters(without(read('view=team&overdue=true&stage=TRIAGE'), 'overdue')).toString()).toBe(
    'view=team&stage=TRIAGE',
  );
});

test('a view that nobody knows is the inbox; a search is found by either name', () => {
  expect(read('view=nonsense').view).toBe('inbox');
  expect(read('search=abc').search).toBe('abc');
  expect(read('suche=abc').search).toBe('abc');
});
