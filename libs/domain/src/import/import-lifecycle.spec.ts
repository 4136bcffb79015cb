import { IMPORT_STATES } from './import-job.js';
import { IMPORT_TRANSITIONS, isSettled, mayFollow } from './import-lifecycle.js';

test('every state of a transfer can be reached from its beginning', () => {
  const reached = new Set(['HELD', 'QUEUED']);
  for (const state of reached) for (const next of IMPORT_TRANSITIONS[state as 'QUEUED']) reached.add(next);
  expect([...reached].sort()).toEqual([...IMPORT_STATES].sort());
});

test.each([
  ['RUNNING', 'SUPERSEDED', false],
  ['SUCCEEDED', 'RUNNING', false],
  ['SUCCEEDED', 'NEEDS_ATTENTION', true],
  ['NEEDS_ATTENTION', 'WAIVED', true],
  ['RUNNING', 'RUNNING', true],
] as const)('a transfer that is %s may become %s: %s', (from, to, allowed) => {
  expect(mayFollow(from, to)).toBe(allowed);
});

test('only what succeeded, was waived or superseded is settled', () => {
  expect(IMPORT_STATES.filter(isSettled)).toEqual(['SUCCEEDED', 'WAIVED', 'SUPERSEDED']);
});
