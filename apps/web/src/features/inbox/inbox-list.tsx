import { useInfiniteQuery } from '@tanstack/react-query';
import { Check, SearchX } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../api/session.js';
import { usePane } from '../../keys/panes.js';
import { announce } from '../../parts/announcer.js';
import { Notice } from '../../parts/notice.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { useToday } from '../../use-today.js';
import { inboxQuery } from './inbox.api.js';
import { InboxGrid } from './inbox-grid.js';
import styles from './inbox-list.module.css';
import { ListHead } from './list-head.js';
import { rowsOf } from './loaded-inbox.js';
import { groupByReceipt } from './receipt-groups.js';
import { useLiveInbox } from './use-live-inbox.js';

type Props = {
  /** How many cases the view has, in words; empty while unknown. */
  counted: string;
  search: string;
  onSearch: (search: string) => void;
  selectedId: string | null;
  /** The row where Tab enters the list, also after coming back to it. */
  entryId: string | null;
  /** J and K went to a row. */
  onStep: (id: string) => void;
  /** A row was clicked. */
  onPick: (id: string) => void;
  /** Enter was pressed on a row. */
  onOpen: (id: string) => void;
};

/** The inbox: head, search, and the rows with whatever stands in their place. */
export function InboxList({ counted, search, onSearch, selectedId, entryId, onStep, onPick, onOpen }: Props) {
  const { t } = useTranslation();
  const pane = usePane('list');
  const [{ order, density }] = usePreferences();
  const today = useToday();
  const filter = { order, search };
  const query = useInfiniteQuery(inboxQuery(filter));
  const { waiting, left, showWaiting } = useLiveInbox(filter);
  const [newIds, setNewIds] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => rowsOf(query.data), [query.data]);
  const items = useMemo(() => groupByReceipt(rows, today, !hasNextPage), [rows, today, hasNextPage]);
  useSpokenCounts(waiting.length, search && query.isSuccess && !query.isPlaceholderData ? rows.length : null);

  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const seen = (act: (id: string) => void) => (id: string) => {
    setNewIds((ids) => new Set([...ids].filter((other) => other !== id)));
    act(id);
  };
  function onShowWaiting(): void {
    setNewIds((ids) => new Set([...ids, ...waiting.map(({ id }) => id)]));
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
        search={search}
        onSearch={onSearch}
        onLeaveSearch={goToFirst}
        waitingCount={waiting.length}
        onShowWaiting={onShowWaiting}
      />
      {query.isPending && <SkeletonRows count={8} lines={density === 'compact' ? 2 : 3} />}
      {query.isError && rows.length === 0 && (
        <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && rows.length === 0 && <EmptyList search={search} />}
      {rows.length > 0 && (
        <InboxGrid
          items={items}
          rowCount={hasNextPage ? -1 : rows.length}
          density={density}
          selectedId={selectedId}
          entryId={entryId}
          newIds={newIds}
          leftIds={left}
          wanted={wanted}
          onWantedShown={() => {
            setWanted(null);
          }}
          onStep={seen(onStep)}
          onPick={seen(onPick)}
          onOpen={seen(onOpen)}
          onNearEnd={onNearEnd}
        />
      )}
    </section>
  );
}

function EmptyList({ search }: { search: string }) {
  const { t } = useTranslation();
  if (search) return <Notice icon={SearchX} title={t('list.noHit', { search })} text={t('list.noHitText')} />;
  return <Notice icon={Check} tone="ok" title={t('list.empty')} text={t('list.emptyText')} />;
}

function useSpokenCounts(waitingCount: number, hitCount: number | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (waitingCount > 0) announce(t('list.waiting', { count: waitingCount }));
  }, [waitingCount, t]);
  useEffect(() => {
    if (hitCount !== null) announce(t('list.hits', { count: hitCount }));
  }, [hitCount, t]);
}
