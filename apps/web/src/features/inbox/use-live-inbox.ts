import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { InboxRow } from '../../api/messages.js';
import { useLiveEvents } from '../../api/live.js';
import { fetchInbox, inboxKeys, type InboxFilter, type LoadedInbox } from './inbox.api.js';
import { insertRows, isAfterAll, pagesWith, replaceRows, rowsOf, rowsThatLeft, unknownRows } from './loaded-inbox.js';

// An import has five steps: they come as one change.
const GATHER_MS = 250;

type Wanted = { caseIds: Set<string>; everything: boolean };
const nothingWanted = (): Wanted => ({ caseIds: new Set(), everything: false });

/**
 * Keeps a loaded list up to date: changed rows change in place, new ones wait until they are shown, rows that left the
 * view stay and are told. Nothing moves by itself.
 */
export function useLiveInbox(filter: InboxFilter) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<readonly InboxRow[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const wanted = useRef(nothingWanted());
  const timer = useRef<number | undefined>(undefined);
  const key = inboxKeys.list(filter);
  const current = () => client.getQueryData<LoadedInbox>(key);
  const change = (next: (loaded: LoadedInbox) => LoadedInbox) =>
    client.setQueryData<LoadedInbox>(key, (loaded) => loaded && next(loaded));

  async function refreshPage(page: number): Promise<void> {
    const before = current()?.pages[page];
    if (!before) return;
    const fresh = await fetchInbox(filter, current()?.pageParams[page] ?? null, before.rows.length + waiting.length);
    change((loaded) => replaceRows(loaded, fresh.rows));
    setLeft(
      (ids) =>
        new Set([...ids, ...rowsThatLeft(before, fresh)].filter((id) => !fresh.rows.some((row) => row.id === id))),
    );
    const loaded = current();
    if (!loaded) return;
    const isComplete = loaded.pages.at(-1)?.nextCursor === null;
    // What follows behind the last loaded row has only not been scrolled to yet.
    const arrived = unknownRows(loaded, fresh.rows).filter(
      (row) => isComplete || !isAfterAll(loaded, row, filter.order),
    );
    const atTheEnd = arrived.filter((row) => isAfterAll(loaded, row, filter.order));
    change((pages) => insertRows(pages, atTheEnd, filter.order));
    const inBetween = arrived.filter((row) => !atTheEnd.includes(row));
    setWaiting((rows) => [...inBetween, ...rows.filter(({ id }) => !inBetween.some((row) => row.id === id))]);
  }

  async function refresh(): Promise<void> {
    const loaded = current();
    if (!loaded) return;
    const { caseIds, everything } = wanted.current;
    wanted.current = nothingWanted();
    const known = new Set(rowsOf(loaded).map(({ id }) => id));
    const pages = new Set(everything ? loaded.pages.keys() : pagesWith(loaded, caseIds));
    const edge = filter.order === 'newest' ? 0 : loaded.pages.length - 1;
    if ([...caseIds].some((id) => !known.has(id))) pages.add(edge);
    for (const page of pages) await refreshPage(page);
  }

  useLiveEvents((event) => {
    if (event.kind === 'reload') wanted.current.everything = true;
    else wanted.current.caseIds.add(event.caseId);
    window.clearTimeout(timer.current);
    // A reading that fails is made up for by the reload after the connection is back.
    timer.current = window.setTimeout(() => void refresh().catch(() => undefined), GATHER_MS);
  });
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  return {
    waiting,
    left,
    /** Puts the waiting rows into the list and gives the first of them. */
    showWaiting: (): InboxRow | undefined => {
      change((loaded) => insertRows(loaded, waiting, filter.order));
      setWaiting([]);
      return rowsOf(current()).find(({ id }) => waiting.some((row) => row.id === id));
    },
  };
}
