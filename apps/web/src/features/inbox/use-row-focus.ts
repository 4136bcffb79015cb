import { useEffectEvent, useLayoutEffect, useState } from 'react';

/**
 * One row of the list is the place where Tab enters it, also while it is scrolled out of view. Asking for the focus
 * counts up, so that the same row can take it twice.
 * @param onMoved the focus went to another row because its own has left: what is shown beside must follow
 */
export function useRowFocus(rowIds: readonly string[], entryId: string | null, onMoved: (id: string) => void) {
  const [chosen, setChosen] = useState<{ id: string | null; request: number }>({ id: entryId, request: 0 });
  const known = [chosen.id, entryId].find((id) => id !== null && rowIds.includes(id));
  const activeId = known ?? rowIds.at(0) ?? null;

  const tellMoved = useEffectEvent(onMoved);

  useLayoutEffect(() => {
    if (chosen.request > 0 && chosen.id)
      document.getElementById(rowElementId(chosen.id))?.focus({ preventScroll: true });
  }, [chosen]);
  useLayoutEffect(() => {
    // The row with the focus may leave, for example when the hits of a search come: the focus stays in the list.
    const hasLeft = chosen.request > 0 && chosen.id !== null && !rowIds.includes(chosen.id);
    if (!hasLeft || !activeId || document.activeElement !== document.body) return;
    document.getElementById(rowElementId(activeId))?.focus({ preventScroll: true });
    tellMoved(activeId);
  }, [chosen, rowIds, activeId]);

  return {
    activeId,
    /** Makes a row the list's place in the order of Tab, and gives it the focus if wanted. */
    activate: (id: string, takesFocus: boolean) => {
      setChosen(({ request }) => ({ id, request: takesFocus ? request + 1 : request }));
    },
  };
}

/** The id of a row's element. */
export function rowElementId(caseId: string): string {
  return `row-${caseId}`;
}
