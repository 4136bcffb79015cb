import type { TransferOverview, TransferRow } from '../../api/messages.js';

/** The states that the list can show, what needs somebody first. */
export const LISTED_STATES = [
  'NEEDS_ATTENTION',
  'RUNNING',
  'RETRY_SCHEDULED',
  'QUEUED',
  'HELD',
  'SUCCEEDED',
] as const satisfies readonly TransferRow['state'][];

type ListedState = (typeof LISTED_STATES)[number];

/** The state that an address names; without one, what needs somebody. */
export function listedStateOf(name: string | null): ListedState {
  return LISTED_STATES.find((state) => state === name) ?? 'NEEDS_ATTENTION';
}

/** How many transfers are in a state, at all targets together. */
export function countIn({ counts }: Pick<TransferOverview, 'counts'>, state: TransferRow['state']): number {
  return counts.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0);
}
