import { nextAttemptAt } from '@einkanal/domain/import/retry-policy';
import type { Config } from '../platform/config.js';
import type { JobEnd, TakenJob } from './import.query.js';
import { TargetFault, type TargetRefusal } from './target-fault.js';

type RetryConfig = Pick<Config, 'RETRY_FIRST_MS' | 'RETRY_LONGEST_MS' | 'PROBE_LONGEST_MS'>;

/** What only a person can help with. */
export function endByRefusal({ refused }: TargetRefusal): JobEnd {
  return { state: 'NEEDS_ATTENTION', errorCode: refused[0].code, faults: refused };
}

/** A fault of our own is tried again like one of the target, because it must never lose a case; but it counts here. */
export function endByOwnFault(job: TakenJob, error: unknown, config: RetryConfig, now: Date): JobEnd {
  return {
    state: 'RETRY_SCHEDULED',
    errorCode: error instanceof TargetFault ? error.code : 'transfer-failed',
    isOurFailure: true,
    nextAttemptAt: nextAttemptAt(now, job.failures + 1, Math.random(), {
      firstMs: config.RETRY_FIRST_MS,
      longestMs: config.RETRY_LONGEST_MS,
    }),
  };
}

/**
 * A fault of the target does not count against the case. While the target is down, the transfer waits in the outbox
 * with all the others; after a single hiccup it is tried again soon, at most as late as a target that is down.
 */
export function endByTargetFault(
  job: TakenJob,
  { code, retryAfterMs }: TargetFault,
  isDown: boolean,
  config: RetryConfig,
  now: Date,
): JobEnd {
  if (isDown) return { state: 'QUEUED', errorCode: code };
  const policy = { firstMs: config.RETRY_FIRST_MS, longestMs: config.PROBE_LONGEST_MS, retryAfterMs };
  return {
    state: 'RETRY_SCHEDULED',
    errorCode: code,
    nextAttemptAt: nextAttemptAt(now, job.attempts, Math.random(), policy),
  };
}
