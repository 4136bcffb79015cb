import fc from 'fast-check';
import { nextAttemptAt } from './retry-policy.js';

const now = new Date('2026-11-24T12:00:00Z');
const POLICY = { firstMs: 5_000, longestMs: 30 * 60_000 };
const waitMs = (attempts: number, random = 1, retryAfterMs = 0) =>
  nextAttemptAt(now, attempts, random, { ...POLICY, retryAfterMs }).getTime() - now.getTime();

test.each([
  [1, 5_000],
  [2, 10_000],
  [3, 20_000],
  [50, POLICY.longestMs],
])('after %i failed attempts the target is left alone for at most %i ms', (attempts, expected) => {
  expect(waitMs(attempts)).toBe(expected);
});

test('what the target asks for is never undercut', () => {
  expect(waitMs(1, 0, 90_000)).toBe(90_000);
});

test('a wait is at least half the doubled time and never longer than the longest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
      const wait = waitMs(attempts, random);
      return wait >= POLICY.firstMs / 2 && wait <= POLICY.longestMs;
    }),
  );
});
