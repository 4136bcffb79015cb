import { createSignal } from './signal.js';

export type Present = { id: string; name: string; works: boolean };

/** Who has a case on screen, by case, as the live connection tells it; kept nowhere. */
export const presence = createSignal<ReadonlyMap<string, readonly Present[]>>(new Map());

export function tellPresence(caseId: string, people: readonly Present[]): void {
  const next = new Map(presence.get());
  if (people.length === 0) next.delete(caseId);
  else next.set(caseId, people);
  presence.set(next);
}
