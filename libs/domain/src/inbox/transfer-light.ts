import type { CaseStage } from '../case-file/case-file.js';
import type { HoldReason, ImportState, Target } from '../import/import-job.js';

/** One transfer of a case, as far as a light needs it. */
export type Transfer = {
  target: Target;
  state: ImportState;
  holdReason: HoldReason | null;
  nextAttemptAt: Date | null;
};

/** What the light of one target shows; `NONE` where nothing goes there (*nicht nötig*). */
export type Light = Omit<Transfer, 'state'> & {
  state: ImportState | 'NONE';
  /** Nothing goes there because the target gets the application itself: from the gateway that we stand beside. */
  arrivesItself: boolean;
};

// What needs a person stands first, what is over last.
const LOUDEST_FIRST: readonly ImportState[] = [
  'NEEDS_ATTENTION',
  'RETRY_SCHEDULED',
  'HELD',
  'RUNNING',
  'QUEUED',
  'SUCCEEDED',
  'WAIVED',
  'SUPERSEDED',
];

/**
 * The light of a target over all transfers of a case: the one that most needs a person decides. Before the case was
 * looked at, its transfers are not planned yet, and the light waits. What came through the gateway is passed on to the
 * specialist system by us, or is its own.
 */
export function lightOf(
  target: Target,
  { stage, cameThroughGateway }: { stage: CaseStage; cameThroughGateway: boolean },
  transfers: readonly Transfer[],
): Light {
  const [loudest] = transfers
    .filter((transfer) => transfer.target === target)
    .toSorted((a, b) => LOUDEST_FIRST.indexOf(a.state) - LOUDEST_FIRST.indexOf(b.state));
  if (loudest) return { ...loudest, arrivesItself: false };
  const state = stage === 'RECEIVED' ? 'QUEUED' : 'NONE';
  const arrivesItself = state === 'NONE' && target === 'SPECIALIST_SYSTEM' && cameThroughGateway;
  return { target, state, holdReason: null, nextAttemptAt: null, arrivesItself };
}
