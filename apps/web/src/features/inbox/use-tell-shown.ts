import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { InboxRow } from '../../api/messages.js';
import { shownList } from '../../case-file/shown-list.js';
import type { ViewFilter } from './view-filter.js';

/** Tells other pages which list is on screen, so that they can go through it and come back. */
export function useTellShown({ view }: ViewFilter, rows: readonly InboxRow[], hasMore: boolean): void {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const title = t(`views.${view}`);
  const base = pathname.startsWith('/mine') ? '/mine' : '/eingang';
  useEffect(() => {
    shownList.set({ title, base, search, ids: rows.map(({ id }) => id), hasMore });
  }, [title, base, search, rows, hasMore]);
}
