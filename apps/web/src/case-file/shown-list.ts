import { createSignal } from '../api/signal.js';

/** The list that was last on screen: its cases in the order shown, and its address to come back to. */
export type ShownList = { title: string; base: string; search: string; ids: readonly string[]; hasMore: boolean };

export const shownList = createSignal<ShownList | null>(null);

/** Where a case stands in a list, counted from one, and its neighbours; null where the list does not have it. */
export function placeInList(
  list: ShownList | null,
  caseId: string,
): { at: number; count: number; previousId: string | null; nextId: string | null } | null {
  const index = list?.ids.indexOf(caseId) ?? -1;
  if (!list || index < 0) return null;
  const { ids } = list;
  return { at: index + 1, count: ids.length, previousId: ids[index - 1] ?? null, nextId: ids[index + 1] ?? null };
}
