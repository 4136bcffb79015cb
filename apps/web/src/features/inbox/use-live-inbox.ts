import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { InboxRow } from '../../api/messages.js';
import { useLiveEvents, type CaseChange } from '../../api/live.js';
import { calendarDayOf } from '../../format.js';
import { fetchInbox, inboxKeys, type InboxFilter, type ListedRow, type LoadedInbox } from './inbox.api.js';
import { listedGroupOf } from './listed-group.js';
import {
  insertRows,
  isAfterAll,
  pagesWith,
  removeRow,
  replaceRows,
  rowsOf,
  rowsThatLeft,
  unknownRows,
} from './loaded-inbox.js';

// An import has five steps: they come as one change.
const GATHER_MS = 250;

/** The rows that left the view, with what made them leave; null where that is not known. */
export type Left = ReadonlyMap<string, CaseChange | null>;

type Wanted = { caseIds: Set<string>; everything: boolean };
const nothingWanted = (): Wanted => ({ caseIds: new Set(), everything: false });

/**
 * Keeps a loaded list up to date: changed rows change in place, new ones wait until they are shown, rows that left the
 * view stay and are told. Nothing moves by itself.
 */
export function useLiveInbox(filter: InboxFilter) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<readonly ListedRow[]>([]);
  const [left, setLeft] = useState<Left>(new Map());
  const lastChanges = useRef(new Map<string, CaseChange>());
  const wanted = useRef(nothingWanted());
  // Rows that an own decision took out: a reading that does not know of it yet must not bring them back.
  const taken = useRef(new Map<string, ListedRow>());
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
    setLeft((known) => {
      const gone = rowsThatLeft(before, fresh).map((id) => [id, lastChanges.current.get(id) ?? null] as const);
      return new Map([...known, ...gone].filter(([id]) => !fresh.rows.some((row) => row.id === id)));
    });
    const loaded = current();
    if (!loaded) return;
    const isComplete = loaded.pages.at(-1)?.nextCursor === null;
    // What follows behind the last loaded row has only not been scrolled to yet.
    const arrived = unknownRows(loaded, fresh.rows).filter(
      (row) => !taken.current.has(row.id) && (isComplete || !isAfterAll(loaded, row, filter.order)),
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
    if ([...caseIds].some((id) => !known.has(id))) {
      pages.add(edge);
      // By urgency what is new may stand anywhere, most of all at the top.
      if (filter.order === 'urgency') pages.add(0);
    }
    for (const page of pages) await refreshPage(page);
  }

  useLiveEvents((event) => {
    if (event.kind === 'reload') wanted.current.everything = true;
    else {
      wanted.current.caseIds.add(event.caseId);
      lastChanges.current.set(event.caseId, event);
    }
    window.clearTimeout(timer.current);
    // A reading that fails is made up for by the reload after the connection is back.
    timer.current = window.setTimeout(() => void refresh().catch(() => undefined), GATHER_MS);
  });
  const catchUp = useEffectEvent(() => {
    // The list was loaded before, and what happened meanwhile was not followed.
    if (!current()) return;
    wanted.current.everything = true;
    void refresh().catch(() => undefined);
  });
  // The list behind a search was not followed while it lasted.
  useEffect(() => {
    if (filter.search === '') catchUp();
  }, [filter.search]);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  return {
    waiting,
    left,
    /** Takes a row out that an own decision moved elsewhere. */
    takeOut: (id: string) => {
      const row = rowsOf(current()).find((other) => other.id === id);
      if (row) taken.current.set(id, row);
      change((loaded) => removeRow(loaded, id));
    },
    /** Puts a row back after an own decision failed or was taken back. */
    putBack: (row: InboxRow) => {
      const group = taken.current.get(row.id)?.group ?? listedGroupOf(filter.view, row, calendarDayOf(new Date()));
      taken.current.delete(row.id);
      change((loaded) => insertRows(loaded, [{ ...row, group }], filter.order));
    },
    /** Puts the waiting rows into the list, takes out those that left, and gives the first of the new ones. */
    showWaiting: (): ListedRow | undefined => {
      change((loaded) => insertRows([...left.keys()].reduce(removeRow, loaded), waiting, filter.order));
      setWaiting([]);
      setLeft(new Map());
      return rowsOf(current()).find(({ id }) => waiting.some((row) => row.id === id));
    },
  };
}
