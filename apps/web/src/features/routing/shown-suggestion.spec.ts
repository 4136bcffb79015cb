import { wasSeen } from './shown-suggestion.js';

const shown = { caseId: 'a', teamId: 'study', since: 1_000 };

test.each([
  ['a suggestion that was visible for 300 ms', shown, { caseId: 'a', teamId: 'study', now: 1_300 }, true],
  ['one that has just come', shown, { caseId: 'a', teamId: 'study', now: 1_299 }, false],
  ['that of the case before', shown, { caseId: 'b', teamId: 'study', now: 9_000 }, false],
  ['one that has changed meanwhile', shown, { caseId: 'a', teamId: 'work', now: 9_000 }, false],
  ['none', null, { caseId: 'a', teamId: null, now: 9_000 }, false],
])('E and %s', (_what, on, wanted, expected) => {
  expect(wasSeen(on, wanted)).toBe(expected);
});
