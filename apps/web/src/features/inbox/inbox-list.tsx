import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../api/session.js';
import { usePane } from '../../keys/panes.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { useToday } from '../../use-today.js';
import { EmptyList } from './empty-list.js';
import { inboxQuery } from './inbox.api.js';
import { InboxGrid } from './inbox-grid.js';
import styles from './inbox-list.module.css';
import { ListHead } from './list-head.js';
import { rowsOf } from './loaded-inbox.js';
import { groupRows } from './row-groups.js';
import { useLiveInbox } from './use-live-inbox.js';
import { useOwnDecisions } from './use-own-decisions.js';
import { useSpokenCounts } from './use-spoken-counts.js';
import { useTellShown } from './use-tell-shown.js';
import { useSelection, type Selection } from './use-selection.js';
import type { ViewFilter } from './view-filter.js';

type Props = {
  /** How many cases the view has, in words; empty while unknown. */
  counted: string;
  filter: ViewFilter;
  onFilter: (filter: ViewFilter) => void;
  selectedId: string | null;
  /** The row where Tab enters the list, also after coming back to it. */
  entryId: string | null;
  /** J and K went to a row, or the row above was decided. */
  onStep: (id: string | null) => void;
  /** A row was clicked. */
  onPick: (id: string) => void;
  /** Enter was pressed on a row. */
  onOpen: (id: string) => void;
  /** Takes the next free case of the view. */
  onNext: (() => Promise<string | null>) | null;
  /** What stands at the foot while rows are selected. */
  bulk: (selection: Selection) => ReactNode;
};

/** A view's cases: head, search, and the rows with whatever stands in their place. */
export function InboxList({
  counted,
  filter,
  onFilter,
  selectedId,
  entryId,
  onStep,
  onPick,
  onOpen,
  onNext,
  bulk,
}: Props) {
  const { t } = useTranslation();
  const pane = usePane('list');
  const [{ order, density }] = usePreferences();
  const today = useToday();
  const inboxFilter = { ...filter, order };
  const query = useInfiniteQuery(inboxQuery(inboxFilter));
  const { waiting, left, showWaiting, takeOut, putBack } = useLiveInbox(inboxFilter);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  // What waits for somebody else cannot be done today.
  const [isFolded, setFolded] = useState(filter.view === 'mine');
  const { view } = filter;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const loaded = useMemo(() => rowsOf(query.data), [query.data]);
  const items = useMemo(
    () => groupRows(loaded, { view, order, today, isComplete: !hasNextPage, folded: isFolded ? 'waiting' : null }),
    [loaded, view, order, today, hasNextPage, isFolded],
  );
  const rows = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])), [items]);
  const selection = useSelection(rows, hasNextPage);
  const { search } = filter;
  useTellShown(filter, rows, hasNextPage);
  useSpokenCounts(waiting.length, search && query.isSuccess && !query.isPlaceholderData ? rows.length : null);
  const goTo = (id: string | null) => {
    if (id !== null) setWanted({ id });
    onStep(id);
  };
  const failedId = useOwnDecisions({ filter, rows, takeOut, putBack, onNext: goTo, onBack: goTo });

  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  function onShowWaiting(): void {
    const first = showWaiting();
    if (first) setWanted({ id: first.id });
  }
  function goToFirst(): void {
    const first = rows.find(({ id }) => id === entryId) ?? rows.at(0);
    if (first) setWanted({ id: first.id });
  }

  return (
    <section {...pane} aria-label={t('list.region')} className={styles.list}>
      <ListHead
        counted={search ? '' : counted}
        filter={filter}
        onFilter={onFilter}
        onLeaveSearch={goToFirst}
        waitingCount={waiting.length}
        leftCount={left.size}
        onShowWaiting={onShowWaiting}
        onNext={
          onNext &&
          (() =>
            void onNext().then((id) => {
              if (id) setWanted({ id });
            }))
        }
      />
      {query.isPending && <SkeletonRows count={8} lines={density === 'compact' ? 2 : 3} />}
      {query.isError && rows.length === 0 && (
        <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && <EmptyList filter={filter} onFilter={onFilter} />}
      {rows.length > 0 && (
        <InboxGrid
          items={items}
          rowCount={hasNextPage ? -1 : rows.length}
          density={density}
          selectedId={selectedId}
          entryId={entryId}
          selection={selection}
          left={left}
          fold={view === 'mine' ? { group: 'waiting', isFolded, onToggle: () => setFolded((folded) => !folded) } : null}
          failedId={failedId}
          wanted={wanted}
          onWantedShown={() => {
            setWanted(null);
          }}
          onStep={onStep}
          onPick={onPick}
          onOpen={onOpen}
          onNearEnd={onNearEnd}
        />
      )}
      {selection.ids.size > 0 && bulk(selection)}
    </section>
  );
}
