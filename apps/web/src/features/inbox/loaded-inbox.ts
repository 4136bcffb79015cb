import type { Preferences } from '../../api/messages.js';
import type { ListedPage as InboxPage, ListedRow as InboxRow, LoadedInbox } from './inbox.api.js';

type InboxOrder = Preferences['order'];

/** All rows that are loaded, in order. */
export function rowsOf(loaded: Pick<LoadedInbox, 'pages'> | undefined): InboxRow[] {
  return loaded?.pages.flatMap(({ rows }) => rows) ?? [];
}

/** The pages that hold one of these cases, as numbers. */
export function pagesWith(loaded: LoadedInbox, caseIds: ReadonlySet<string>): number[] {
  return loaded.pages.flatMap(({ rows }, page) => (rows.some(({ id }) => caseIds.has(id)) ? [page] : []));
}

/** Rows of a fresh reading that the list does not show yet. */
export function unknownRows(loaded: LoadedInbox, fresh: readonly InboxRow[]): InboxRow[] {
  const known = new Set(rowsOf(loaded).map(({ id }) => id));
  return fresh.filter(({ id }) => !known.has(id));
}

/** Puts newer versions of rows in their places. No row appears, goes or moves. */
export function replaceRows(loaded: LoadedInbox, fresh: readonly InboxRow[]): LoadedInbox {
  const newer = new Map(fresh.map((row) => [row.id, row]));
  const pages = loaded.pages.map((page) =>
    page.rows.some(({ id }) => newer.has(id)) ? { ...page, rows: page.rows.map((row) => newerOf(row, newer)) } : page,
  );
  return { ...loaded, pages };
}

// It keeps its place under its head, whatever has changed.
function newerOf(row: InboxRow, newer: ReadonlyMap<string, InboxRow>): InboxRow {
  const fresh = newer.get(row.id);
  return fresh ? { ...fresh, group: row.group } : row;
}

/** Takes a row out. */
export function removeRow(loaded: LoadedInbox, caseId: string): LoadedInbox {
  return {
    ...loaded,
    pages: loaded.pages.map((page) => ({ ...page, rows: page.rows.filter(({ id }) => id !== caseId) })),
  };
}

/** Whether a row stands behind all that is loaded, so that putting it there moves nothing. */
export function isAfterAll(loaded: LoadedInbox, row: InboxRow, order: InboxOrder): boolean {
  const last = rowsOf(loaded).at(-1);
  return last === undefined || compareRows(last, row, order) < 0;
}

/** Puts new rows where they belong. Those behind what is loaded stay out while more pages follow. */
export function insertRows(loaded: LoadedInbox, rows: readonly InboxRow[], order: InboxOrder): LoadedInbox {
  const hasMore = typeof loaded.pages.at(-1)?.nextCursor === 'string';
  return unknownRows(loaded, rows)
    .filter((row) => !hasMore || !isAfterAll(loaded, row, order))
    .reduce((current, row) => insertRow(current, row, order), loaded);
}

function insertRow(loaded: LoadedInbox, row: InboxRow, order: InboxOrder): LoadedInbox {
  const isBehind = (other: InboxRow) => compareRows(other, row, order) > 0;
  const found = loaded.pages.findIndex((page) => page.rows.some(isBehind));
  const target = found === -1 ? loaded.pages.length - 1 : found;
  const pages = loaded.pages.map((page, at) => {
    if (at !== target) return page;
    const place = page.rows.findIndex(isBehind);
    return { ...page, rows: page.rows.toSpliced(place === -1 ? page.rows.length : place, 0, row) };
  });
  return { ...loaded, pages };
}

/** Rows of a page that a fresh reading from the same cursor no longer has: they left the view. */
export function rowsThatLeft(page: InboxPage, fresh: InboxPage): string[] {
  const still = new Set(fresh.rows.map(({ id }) => id));
  // Behind the last row that both have, the reading may just not reach far enough.
  const reach = fresh.nextCursor === null ? page.rows.length : page.rows.findLastIndex(({ id }) => still.has(id));
  return page.rows.slice(0, Math.max(reach, 0)).flatMap(({ id }) => (still.has(id) ? [] : [id]));
}

function compareRows(first: InboxRow, second: InboxRow, order: InboxOrder): number {
  const forward = Date.parse(first.receivedAt) - Date.parse(second.receivedAt) || (first.id < second.id ? -1 : 1);
  switch (order) {
    case 'newest':
      return -forward;
    case 'oldest':
      return forward;
    case 'urgency':
      return second.urgencyValue - first.urgencyValue || forward;
  }
}
