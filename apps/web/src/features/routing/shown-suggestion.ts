import { createSignal } from '../../api/signal.js';

export type ShownSuggestion = { caseId: string; teamId: string | null; since: number };

/** The suggestion that is on screen, and since when: nobody accepts what they have not seen. */
export const shownSuggestion = createSignal<ShownSuggestion | null>(null);

const SEEN_MS = 300;

/** Whether a suggestion may be accepted: it belongs to the case in focus and was visible long enough to be read. */
export function wasSeen(
  shown: ShownSuggestion | null,
  wanted: { caseId: string; teamId: string | null; now: number },
): boolean {
  return (
    shown !== null &&
    shown.caseId === wanted.caseId &&
    shown.teamId === wanted.teamId &&
    wanted.now - shown.since >= SEEN_MS
  );
}
