import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { shownList } from '../../case-file/shown-list.js';
import type { ListItem } from './row-groups.js';
import type { ViewFilter } from './view-filter.js';

/** Remembers the list as it is on screen, so that an opened case knows its neighbours and the way back. */
export function useShownList(items: readonly ListItem[], { view }: ViewFilter, hasMore: boolean): void {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const title = t(`views.${view}`);
  const base = pathname.startsWith('/mine') ? '/mine' : '/eingang';
  useEffect(() => {
    const ids = items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []));
    shownList.set({ title, base, search, ids, hasMore });
  }, [items, title, base, search, hasMore]);
}
