/** How long a target that fails is left alone, in milliseconds. */
export type RetryPolicy = {
  firstMs: number;
  longestMs: number;
  /** What the target itself asked for; never undercut. */
  retryAfterMs?: number;
};

/**
 * The instant of the next attempt: the wait doubles, with jitter so that many cases do not return at once.
 * @param failedAttempts how many attempts have failed, at least 1
 * @param random between 0 and 1; the wait lies between half and the whole of the doubled time
 */
export function nextAttemptAt(
  now: Date,
  failedAttempts: number,
  random: number,
  { firstMs, longestMs, retryAfterMs = 0 }: RetryPolicy,
): Date {
  const doubled = firstMs * 2 ** Math.min(failedAttempts - 1, 30);
  const waitMs = Math.min(doubled, longestMs) * (0.5 + random / 2);
  return new Date(now.getTime() + Math.max(waitMs, retryAfterMs));
}
