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
export function focusPaneNamed(name: string): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane) focusEntryOf(pane);
}

// A pane says where its focus belongs (the current row); else it takes it itself.
function focusEntryOf(pane: HTMLElement): void {
  (pane.querySelector<HTMLElement>('[data-pane-entry="true"]') ?? pane).focus();
}
