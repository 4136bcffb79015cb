import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { CaseView, InboxPage, InboxRow } from '../api/messages.js';

type Lists = InfiniteData<InboxPage, string | null>;

/** Changes a case wherever the page has it: in every list that is loaded and in the case itself. Nothing moves. */
export function changeCachedRow(client: QueryClient, caseId: string, change: (row: InboxRow) => InboxRow): void {
  client.setQueriesData<Lists>({ queryKey: ['inbox'] }, (lists) => {
    if (!lists?.pages.some(({ rows }) => rows.some(({ id }) => id === caseId))) return lists;
    const pages = lists.pages.map((page) => ({
      ...page,
      rows: page.rows.map((row) => (row.id === caseId ? change(row) : row)),
    }));
    return { ...lists, pages };
  });
  client.setQueriesData<CaseView>({ queryKey: ['case', caseId] }, (view) =>
    view ? { ...view, case: change(view.case) } : view,
  );
}

/** Changes the opened case beside its row: an answer or a status that is shown at once. */
export function changeCachedCase(client: QueryClient, caseId: string, change: (view: CaseView) => CaseView): void {
  client.setQueriesData<CaseView>({ queryKey: ['case', caseId] }, (view) => (view ? change(view) : view));
}
