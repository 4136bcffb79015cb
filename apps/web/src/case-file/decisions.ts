import type { CommandName } from '../api/command.api.js';
import type { InboxRow } from '../api/messages.js';
import { createSignal } from '../api/signal.js';

/** A decision of one's own, as the page keeps it to show, to undo and to send again. */
export type Decision = {
  commandId: string;
  name: CommandName;
  body: unknown;
  /** The case before the decision, and as it is now as far as is known. */
  before: InboxRow;
  after: InboxRow;
  /** What was done, in one sentence (`An Team Studium zugeteilt.`). */
  sentence: string;
  /** Until when it can be taken back; null until the server has said so, or where it cannot. */
  undoUntil: string | null;
};

/** The newest decision that can be taken back; the foot of the page offers it. */
export const newestDecision = createSignal<Decision | null>(null);

/** A decision that was not carried out. `conflict` where somebody else changed the case meanwhile. */
export type FailedDecision = {
  decision: Decision;
  problem: unknown;
  retry: () => void;
};
export const failedDecision = createSignal<FailedDecision | null>(null);

/** What the lists follow: a decision is made on screen, carried out, refused or taken back. */
export type DecisionStep = { kind: 'made' | 'done' | 'refused' | 'undone'; decision: Decision };
const followers = new Set<(step: DecisionStep) => void>();

/** Calls back for every step of one's own decisions. */
export function followDecisions(follower: (step: DecisionStep) => void): () => void {
  followers.add(follower);
  return () => {
    followers.delete(follower);
  };
}

export function tellDecision(step: DecisionStep): void {
  for (const follower of [...followers]) follower(step);
}
