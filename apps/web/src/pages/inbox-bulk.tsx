import { useEffect, useEffectEvent } from 'react';
import type { Selection } from '../features/inbox/use-selection.js';
import { queryOf } from '../features/inbox/inbox.api.js';
import type { ViewFilter } from '../features/inbox/view-filter.js';
import { BulkBar } from '../features/routing/bulk-bar.js';

type Props = {
  selection: Selection;
  filter: ViewFilter;
  /** Whether the keys mean the selection now, and not the one case in focus. */
  onShown: (isShown: boolean) => void;
};

/** One action on all selected cases of a view. */
export function InboxBulk({ selection, filter, onShown }: Props) {
  const tell = useEffectEvent(onShown);
  useEffect(() => {
    tell(true);
    return () => tell(false);
  }, []);
  const { order: _order, limit: _limit, cursor: _cursor, ...parameters } = queryOf({ ...filter, order: 'urgency' });
  return (
    <BulkBar
      rows={selection.rows}
      filter={selection.isWholeView ? { ...parameters, view: parameters.view ?? 'inbox' } : null}
      onAll={selection.all}
      onDone={selection.clear}
    />
  );
}
