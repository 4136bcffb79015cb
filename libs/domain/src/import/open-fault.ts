import type { ImportState } from './import-job.js';
import { isSettled } from './import-lifecycle.js';
import { TARGET_FAULTS } from './target-fault-code.js';

/**
 * Whether what a transfer last met still keeps it: not once it is settled, and of what waits for its turn only that its
 * target is down. What a person has corrected or tried again begins anew.
 */
export function isStillKept(state: ImportState, code: string): boolean {
  return state === 'QUEUED' ? Object.hasOwn(TARGET_FAULTS, code) : !isSettled(state);
}
