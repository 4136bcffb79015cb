import { infiniteQueryOptions, keepPreviousData, type InfiniteData } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { InboxPage, InboxQuery, InboxRow, Preferences } from '../../api/messages.js';
import { calendarDayOf } from '../../format.js';
import { listedGroupOf, type ListedGroup } from './listed-group.js';
import type { ViewFilter } from './view-filter.js';

export type InboxFilter = ViewFilter & { order: Preferences['order'] };
/** A row with the group in which it stood when the list was read: it stays there until the list is read anew. */
export type ListedRow = InboxRow & { group: ListedGroup };
export type ListedPage = { rows: ListedRow[]; nextCursor: string | null };
/** The loaded pages of a list; a page's parameter is the cursor that it begins after, null for the first. */
export type LoadedInbox = InfiniteData<ListedPage, string | null>;

export const PAGE_ROWS = 100;
const MOST_ROWS = 200;
const ALL_OWN_ROWS = 2_000;

export const inboxKeys = { list: (filter: InboxFilter) => ['inbox', filter] as const };

/** The list of a filter, page by page. It never reloads by itself: changed rows are put in place. */
export function inboxQuery(filter: InboxFilter) {
  return infiniteQueryOptions({
    queryKey: inboxKeys.list(filter),
    // By urgency what is due stands before the rest of the first page, so that page is as long as it can be.
    queryFn: ({ pageParam, signal }) => fetchInbox(filter, pageParam, firstRowsOf(filter), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
    // While another order or search loads, the rows before it stay.
    placeholderData: keepPreviousData,
  });
}

// Own cases are grouped by what can be done today: all of them are read, so that none is put above another later.
function firstRowsOf({ view, order }: InboxFilter): number {
  if (view === 'mine') return ALL_OWN_ROWS;
  return order === 'urgency' ? MOST_ROWS : PAGE_ROWS;
}

/** So many rows from a cursor on; more than one request may be needed. A search looks through all cases. */
export async function fetchInbox(
  filter: InboxFilter,
  from: string | null,
  atLeast: number,
  signal?: AbortSignal,
): Promise<ListedPage> {
  const page: InboxPage = { rows: [], nextCursor: from };
  do {
    const limit = Math.min(MOST_ROWS, Math.max(PAGE_ROWS, atLeast - page.rows.length));
    const query = { ...queryOf(filter), limit, ...(page.nextCursor ? { cursor: page.nextCursor } : {}) };
    const { rows, nextCursor } = await take(api.GET('/api/v1/inbox', { params: { query }, signal }));
    page.rows.push(...rows);
    page.nextCursor = nextCursor;
  } while (page.nextCursor && page.rows.length < atLeast);
  return listed(page, filter, from === null);
}

/** What a filter asks of the API. */
export function queryOf({ order, view, search, narrowed }: InboxFilter): InboxQuery {
  if (search) return { order, view: 'all', search };
  return { order, view, ...narrowed } as InboxQuery;
}

function listed({ rows, nextCursor }: InboxPage, { view }: InboxFilter, isFirst: boolean): ListedPage {
  const today = calendarDayOf(new Date());
  // What is read later goes below: a row that is put above would move all others.
  return {
    nextCursor,
    rows: rows.map((row) => ({
      ...row,
      group: isFirst || view === 'mine' ? listedGroupOf(view, row, today) : 'byUrgency',
    })),
  };
}
