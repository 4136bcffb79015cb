import { countIn, listedStateOf } from './listed-states.js';

test('an address that names no state, or one that nobody lists, shows what needs somebody', () => {
  expect(listedStateOf(null)).toBe('NEEDS_ATTENTION');
  expect(listedStateOf('SUPERSEDED')).toBe('NEEDS_ATTENTION');
  expect(listedStateOf('HELD')).toBe('HELD');
});

test('the number of a state counts all targets together', () => {
  const counts = [
    { target: 'DMS', state: 'QUEUED', count: 3 },
    { target: 'SPECIALIST_SYSTEM', state: 'QUEUED', count: 4 },
    { target: 'DMS', state: 'SUCCEEDED', count: 9 },
  ] as const;
  expect(countIn({ counts: [...counts] }, 'QUEUED')).toBe(7);
  expect(countIn({ counts: [...counts] }, 'RUNNING')).toBe(0);
});
