import type { ImportState } from './import-job.js';

/**
 * Which state may follow which. A running job is never superseded: it finishes and is followed up. It is queued again
 * where not it, but its target or its worker has stopped. What succeeded needs a person where its target says later that
 * it does not take it.
 */
export const IMPORT_TRANSITIONS: Record<ImportState, readonly ImportState[]> = {
  HELD: ['QUEUED', 'SUPERSEDED'],
  QUEUED: ['RUNNING', 'HELD', 'SUPERSEDED'],
  RUNNING: ['SUCCEEDED', 'RETRY_SCHEDULED', 'NEEDS_ATTENTION', 'RUNNING', 'QUEUED'],
  RETRY_SCHEDULED: ['RUNNING', 'QUEUED', 'HELD', 'SUPERSEDED'],
  NEEDS_ATTENTION: ['QUEUED', 'WAIVED', 'SUPERSEDED'],
  SUCCEEDED: ['NEEDS_ATTENTION'],
  WAIVED: [],
  SUPERSEDED: [],
};

const SETTLED: readonly ImportState[] = ['SUCCEEDED', 'WAIVED', 'SUPERSEDED'];

/** True where a case may be closed in spite of this job. */
export function isSettled(state: ImportState): boolean {
  return SETTLED.includes(state);
}

/** True where the target will never get it by this job. */
export function isGivenUp(state: ImportState): boolean {
  return state === 'WAIVED' || state === 'SUPERSEDED';
}

export function mayFollow(from: ImportState, to: ImportState): boolean {
  return IMPORT_TRANSITIONS[from].includes(to);
}
