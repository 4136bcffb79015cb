import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { extendSelection, toggleSelection } from './row-selection.js';

export type Selection = {
  ids: ReadonlySet<string>;
  /** The selected rows that are loaded. */
  rows: readonly InboxRow[];
  /** Every case of the view, also those that are not loaded: the server finds them. */
  isWholeView: boolean;
  toggle: (id: string) => void;
  /** Takes the row along to which J or K went with Shift. */
  extend: (from: string, to: string) => void;
  /** First all that is loaded, then the whole view. */
  all: () => void;
  clear: () => void;
};

/** The rows that a person has selected, for one action on all of them. What leaves the list leaves the selection. */
export function useSelection(rows: readonly InboxRow[], hasMore: boolean): Selection {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isWholeView, setWholeView] = useState(false);
  const selected = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen]);
  const ids = useMemo(() => new Set(selected.map(({ id }) => id)), [selected]);
  const change = useCallback(
    (next: ReadonlySet<string>, wholeView: boolean) => {
      setChosen(next);
      setWholeView(wholeView);
      announce(wholeView ? t('bulk.wholeView') : t('bulk.selected', { count: next.size }));
    },
    [t],
  );
  return {
    ids,
    rows: selected,
    isWholeView,
    toggle: (id) => {
      change(toggleSelection(ids, id), false);
    },
    extend: (from, to) => {
      change(extendSelection(ids, from, to), false);
    },
    all: () => {
      const areAll = ids.size === rows.length;
      change(new Set(rows.map(({ id }) => id)), areAll && hasMore);
    },
    clear: () => {
      change(new Set(), false);
    },
  };
}
