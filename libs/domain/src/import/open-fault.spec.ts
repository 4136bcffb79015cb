import type { ImportState } from './import-job.js';
import { isStillKept } from './open-fault.js';

test.each<[ImportState, string, boolean]>([
  ['NEEDS_ATTENTION', 'value-not-allowed', true],
  ['RETRY_SCHEDULED', 'target-timed-out', true],
  ['QUEUED', 'target-refuses-sign-in', true],
  ['QUEUED', 'value-not-allowed', false],
  ['SUCCEEDED', 'value-not-allowed', false],
  ['WAIVED', 'value-not-allowed', false],
])('%s after %s: it still keeps the transfer, %s', (state, code, expected) => {
  expect(isStillKept(state, code)).toBe(expected);
});
