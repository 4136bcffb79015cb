import { infiniteQueryOptions, keepPreviousData, type InfiniteData } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { InboxPage, Preferences } from '../../api/messages.js';

export type InboxFilter = { order: Preferences['order']; search: string };
/** The loaded pages of a list; a page's parameter is the cursor that it begins after, null for the first. */
export type LoadedInbox = InfiniteData<InboxPage, string | null>;

export const PAGE_ROWS = 100;
const MOST_ROWS = 200;

export const inboxKeys = { list: (filter: InboxFilter) => ['inbox', filter] as const };

/** The list of a filter, page by page. It never reloads by itself: changed rows are put in place. */
export function inboxQuery(filter: InboxFilter) {
  return infiniteQueryOptions({
    queryKey: inboxKeys.list(filter),
    queryFn: ({ pageParam, signal }) => fetchInbox(filter, pageParam, PAGE_ROWS, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Infinity,
    // While another order or search loads, the rows before it stay.
    placeholderData: keepPreviousData,
  });
}

/** So many rows from a cursor on; more than one request may be needed. A search looks through all cases. */
export async function fetchInbox(
  { order, search }: InboxFilter,
  from: string | null,
  atLeast: number,
  signal?: AbortSignal,
): Promise<InboxPage> {
  const page: InboxPage = { rows: [], nextCursor: from };
  do {
    const limit = Math.min(MOST_ROWS, Math.max(PAGE_ROWS, atLeast - page.rows.length));
    const query = {
      order,
      view: search ? ('all' as const) : ('inbox' as const),
      limit,
      ...(search ? { search } : {}),
      ...(page.nextCursor ? { cursor: page.nextCursor } : {}),
    };
    const { rows, nextCursor } = await take(api.GET('/api/v1/inbox', { params: { query }, signal }));
    page.rows.push(...rows);
    page.nextCursor = nextCursor;
  } while (page.nextCursor && page.rows.length < atLeast);
  return page;
}
