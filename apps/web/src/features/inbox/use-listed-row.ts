import { useInfiniteQuery } from '@tanstack/react-query';
import type { InboxRow } from '../../api/messages.js';
import { usePreferences } from '../../api/session.js';
import { inboxQuery } from './inbox.api.js';
import { rowsOf } from './loaded-inbox.js';
import type { ViewFilter } from './view-filter.js';

/** A case as the list shows it, before it is read in whole; null if the list does not have it. */
export function useListedRow(filter: ViewFilter, caseId: string | null): InboxRow | null {
  const [{ order }] = usePreferences();
  const { data } = useInfiniteQuery({ ...inboxQuery({ ...filter, order }), enabled: false });
  return rowsOf(data).find(({ id }) => id === caseId) ?? null;
}
