import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useKeyAction } from '../../keys/key-registry.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity } as const;

/** Arrows and J/K in a short list of rows; the row that is chosen is where Tab enters. */
export function useRowKeys(ids: readonly string[], selectedId: string | null, onPick: (id: string) => void) {
  const takesFocus = useRef(false);
  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  function step(by: number): void {
    const id = ids.at(Math.min(Math.max(at + by, 0), ids.length - 1));
    if (id === undefined) return;
    takesFocus.current = true;
    onPick(id);
  }
  useKeyAction('nextRow', ids.length > 0 ? () => step(1) : null);
  useKeyAction('previousRow', ids.length > 0 ? () => step(-1) : null);
  useEffect(() => {
    if (takesFocus.current && selectedId) document.getElementById(`refusal-${selectedId}`)?.focus();
    takesFocus.current = false;
  }, [selectedId]);
  return {
    activeId: selectedId !== null && at >= 0 ? selectedId : (ids.at(0) ?? null),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') step(0);
      else if (Object.hasOwn(STEPS, event.key)) step(STEPS[event.key as keyof typeof STEPS]);
      else return;
      event.preventDefault();
    },
  };
}
