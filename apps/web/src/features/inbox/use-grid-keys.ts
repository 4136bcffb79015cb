import type { KeyboardEvent } from 'react';
import { useKeyAction } from '../../keys/key-registry.js';
import type { Selection } from './use-selection.js';

const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity } as const;

type Keys = {
  rowIds: readonly string[];
  activeId: string | null;
  /** Whether the list has been entered; if not, the first step takes the row where Tab would enter. */
  isEntered: boolean;
  onStep: (id: string) => void;
  onOpen: (id: string) => void;
  selection: Selection;
};

/** Arrows and the like on the rows themselves, J and K from anywhere in list and preview. */
export function useGridKeys({
  rowIds,
  activeId,
  isEntered,
  onStep,
  onOpen,
  selection,
}: Keys): (event: KeyboardEvent) => void {
  function neighbour(by: number): string | undefined {
    const at = activeId === null ? -1 : rowIds.indexOf(activeId);
    const isEntering = !isEntered && document.activeElement?.getAttribute('role') !== 'row';
    return rowIds.at(Math.min(Math.max(isEntering ? at : at + by, 0), rowIds.length - 1));
  }
  function step(by: number): void {
    const id = neighbour(by);
    if (id !== undefined) onStep(id);
  }
  function extend(by: number): void {
    const id = neighbour(by);
    if (id === undefined || activeId === null) return;
    selection.extend(activeId, id);
    onStep(id);
  }
  useKeyAction('nextRow', rowIds.length > 0 ? () => step(1) : null);
  useKeyAction('previousRow', rowIds.length > 0 ? () => step(-1) : null);
  useKeyAction('openCase', activeId ? () => onOpen(activeId) : null);
  useKeyAction('select', activeId ? () => selection.toggle(activeId) : null);
  useKeyAction('extendDown', rowIds.length > 0 ? () => extend(1) : null);
  useKeyAction('extendUp', rowIds.length > 0 ? () => extend(-1) : null);
  useKeyAction('selectAll', rowIds.length > 0 ? selection.all : null);
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && activeId) onOpen(activeId);
    else if (event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      extend(event.key === 'ArrowDown' ? 1 : -1);
    else if (Object.hasOwn(STEPS, event.key)) step(STEPS[event.key as keyof typeof STEPS]);
    else return;
    event.preventDefault();
  };
}
