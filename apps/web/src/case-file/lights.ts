import type { InboxRow, TransferLight } from '../api/messages.js';

/** How a light looks; its word says the rest. */
export type LightState = 'fine' | 'attention' | 'bad' | 'running' | 'waiting' | 'unneeded' | 'held' | 'retry' | 'hint';

/** ZU: whether the office is the right one, as far as is known. */
export function jurisdictionLight({ jurisdiction }: Pick<InboxRow, 'jurisdiction'>): LightState {
  switch (jurisdiction) {
    case 'OURS':
    case 'CONFIRMED_OURS':
    case 'KEPT_WITH_CONSENT':
      return 'fine';
    case 'SUSPECTED_OTHER':
    case 'HANDOVER_RETURNED':
      return 'attention';
    case 'CONFIRMED_OTHER':
      return 'bad';
    case 'UNCHECKED':
    case 'HANDOVER_SENT':
      return 'waiting';
    case 'HANDOVER_ACCEPTED':
      return 'unneeded';
  }
}

/** ÜB of one target. */
export function transferLight({ state }: Pick<TransferLight, 'state'>): LightState {
  switch (state) {
    case 'SUCCEEDED':
      return 'fine';
    case 'NEEDS_ATTENTION':
      return 'attention';
    case 'RUNNING':
      return 'running';
    case 'QUEUED':
      return 'waiting';
    case 'RETRY_SCHEDULED':
      return 'retry';
    case 'HELD':
      return 'held';
    case 'NONE':
    case 'WAIVED':
    case 'SUPERSEDED':
      return 'unneeded';
  }
}

const WORST_FIRST: readonly LightState[] = [
  'bad',
  'attention',
  'held',
  'retry',
  'running',
  'waiting',
  'fine',
  'unneeded',
];

/** ÜB of a row: the target that is furthest from done. */
export function worstTransfer(transfers: readonly TransferLight[]): TransferLight | null {
  const ranked = transfers.toSorted(
    (a, b) => WORST_FIRST.indexOf(transferLight(a)) - WORST_FIRST.indexOf(transferLight(b)),
  );
  return ranked.at(0) ?? null;
}

/** VS: whether a document is missing, or what was handed in must be looked at. */
export function completenessLight({
  missingCount,
  unclearCount,
}: Pick<InboxRow, 'missingCount' | 'unclearCount'>): LightState {
  if (missingCount > 0) return 'bad';
  return unclearCount > 0 ? 'attention' : 'fine';
}
