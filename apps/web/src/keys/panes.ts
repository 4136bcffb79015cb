import { useEffect } from 'react';
import { createSignal, useSignal } from '../api/signal.js';

export type PaneName = 'list' | 'preview';
const shown = createSignal<readonly PaneName[]>([]);

/** Makes an element a pane: F6 and the skip links find it, single keys act in it. */
export function usePane(name: PaneName) {
  useEffect(() => {
    shown.set([...shown.get(), name]);
    return () => {
      shown.set(shown.get().toSpliced(shown.get().indexOf(name), 1));
    };
  }, [name]);
  return { id: name, tabIndex: -1, 'data-pane': name, 'data-single-keys': true };
}

/** The panes that are on screen. */
export function useShownPanes(): ReadonlySet<PaneName> {
  return new Set(useSignal(shown));
}

/** Moves the focus to the next (1) or previous (-1) pane of the page, around the end. */
export function focusPane(step: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.checkVisibility());
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((current === -1 && step === 1 ? 0 : current + step) % panes.length);
  if (!next) return false;
  focusEntryOf(next);
  return true;
}

/** Moves the focus to a pane by its name, as the skip links do. */
export function focusPaneNamed(name: PaneName): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane) focusEntryOf(pane);
}

// A pane says where its focus belongs (the current row); else it takes it itself.
function focusEntryOf(pane: HTMLElement): void {
  (pane.querySelector<HTMLElement>('[data-pane-entry="true"]') ?? pane).focus();
}
