import type { KeyboardEvent } from 'react';
import { useKeyAction } from '../../keys/key-registry.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity } as const;

type Keys = {
  rowIds: readonly string[];
  activeId: string | null;
  /** Whether the list has been entered; if not, the first step takes the row where Tab would enter. */
  isEntered: boolean;
  onStep: (id: string) => void;
  onOpen: (id: string) => void;
};

/** Arrows and the like on the rows themselves, J and K from anywhere in list and preview. */
export function useGridKeys({ rowIds, activeId, isEntered, onStep, onOpen }: Keys): (event: KeyboardEvent) => void {
  function step(by: number): void {
    const at = activeId === null ? -1 : rowIds.indexOf(activeId);
    const isEntering = !isEntered && document.activeElement?.getAttribute('role') !== 'row';
    const id = rowIds.at(Math.min(Math.max(isEntering ? at : at + by, 0), rowIds.length - 1));
    if (id !== undefined) onStep(id);
  }
  useKeyAction('nextRow', rowIds.length > 0 ? () => step(1) : null);
  useKeyAction('previousRow', rowIds.length > 0 ? () => step(-1) : null);
  useKeyAction('openCase', activeId ? () => onOpen(activeId) : null);
  return (event) => {
    if (event.key === 'Enter' && activeId) onOpen(activeId);
    else if (Object.hasOwn(STEPS, event.key)) step(STEPS[event.key as keyof typeof STEPS]);
    else return;
    event.preventDefault();
  };
}
