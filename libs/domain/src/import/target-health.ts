import { stopsTarget, type TargetFaultCode, type TargetFaultDetail } from './target-fault-code.js';
import { restsUntil, type TargetWindow } from './target-window.js';

/** After this many faults in a row the target is left alone as a whole. */
export const FAULTS_THAT_STOP = 5;

/** What is known of a target from the attempts so far. A target that is down is tried by one transfer at a time. */
export type TargetHealth = {
  /** Faults since the last answer; those that one transfer met again count once. */
  faultsInRow: number;
  faultJobs: readonly string[];
  down: { since: Date; code: TargetFaultCode; detail: TargetFaultDetail; probeAt: Date; failedProbes: number } | null;
};

export type ProbePolicy = { firstMs: number; longestMs: number };

export const HEALTHY: TargetHealth = { faultsInRow: 0, faultJobs: [], down: null };

/** What an attempt met instead of an answer. */
export type MetFault = { jobId: string; code: TargetFaultCode; retryAfterMs: number; detail: TargetFaultDetail };

/**
 * How the target is after a fault: down at once where no other case would fare better, otherwise when several in a row
 * have met one. What the target asked for by `Retry-After` is never undercut.
 */
export function afterFault(health: TargetHealth, fault: MetFault, policy: ProbePolicy, now: Date): TargetHealth {
  const stops = stopsTarget(fault.code, fault.retryAfterMs);
  if (stops === 'never') return health;
  const counted = isNews(health, fault) ? count(health, fault) : health;
  const later = (waitMs: number) => new Date(now.getTime() + Math.max(waitMs, fault.retryAfterMs));
  const { down } = health;
  const { code, detail } = fault;
  if (!down) {
    if (stops !== 'at-once' && counted.faultsInRow < FAULTS_THAT_STOP) return counted;
    const probeAt = later(probeWaitMs(0, policy));
    return { ...counted, down: { since: now, code, detail, probeAt, failedProbes: 0 } };
  }
  // What began before the target went down says nothing new, but what it was asked for holds.
  if (now < down.probeAt)
    return {
      ...counted,
      down: { ...down, probeAt: fault.retryAfterMs > 0 ? latest(down.probeAt, later(0)) : down.probeAt },
    };
  const failedProbes = down.failedProbes + 1;
  const probeAt = later(probeWaitMs(failedProbes, policy));
  return { ...counted, down: { since: down.since, code, detail, probeAt, failedProbes } };
}

/** How the target is after an answer, be it a refusal of the case: it takes again, unless it asked for rest until later. */
export function afterAnswer(health: TargetHealth, now: Date): TargetHealth {
  return health.down && now < health.down.probeAt ? health : HEALTHY;
}

export type TargetState = 'TAKES' | 'DOWN' | 'PAUSED' | 'MAINTENANCE';

/** Whether a target takes anything now, and if not, why: what people have decided goes before what was found. */
export function targetStateOf(
  target: { pausedAt: Date | null; downSince: Date | null },
  windows: readonly TargetWindow[],
  now: Date,
): TargetState {
  if (target.pausedAt) return 'PAUSED';
  if (restsUntil(windows, now)) return 'MAINTENANCE';
  return target.downSince ? 'DOWN' : 'TAKES';
}

/** A transfer that fails alone may be the cause itself; that nobody is at the address has nothing to do with it. */
function isNews({ faultJobs }: TargetHealth, { jobId, code }: MetFault): boolean {
  return code === 'target-unreachable' || !faultJobs.includes(jobId);
}

function count(health: TargetHealth, { jobId }: MetFault): TargetHealth {
  const faultJobs = [...new Set([...health.faultJobs, jobId])].slice(-FAULTS_THAT_STOP);
  return { ...health, faultsInRow: health.faultsInRow + 1, faultJobs };
}

function probeWaitMs(failedProbes: number, { firstMs, longestMs }: ProbePolicy): number {
  return Math.min(firstMs * 2 ** Math.min(failedProbes, 30), longestMs);
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
