/** How long a target that fails is left alone: doubling, with jitter so that many cases do not return at once. */
export type RetryPolicy = { firstMs: number; longestMs: number };

export const RETRY_POLICY: RetryPolicy = { firstMs: 5_000, longestMs: 30 * 60_000 };

/**
 * The instant of the next attempt.
 * @param failedAttempts how many attempts have failed, at least 1
 * @param random between 0 and 1; the wait lies between half and the whole of the doubled time
 * @param retryAfterMs what the target itself asked for, if it did; never undercut
 */
export function nextAttemptAt(
  now: Date,
  failedAttempts: number,
  random: number,
  retryAfterMs = 0,
  policy = RETRY_POLICY,
): Date {
  const doubled = policy.firstMs * 2 ** Math.min(failedAttempts - 1, 30);
  const waitMs = Math.min(doubled, policy.longestMs) * (0.5 + random / 2);
  return new Date(now.getTime() + Math.max(waitMs, retryAfterMs));
}
