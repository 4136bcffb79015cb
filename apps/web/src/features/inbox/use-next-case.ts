import { NEXT_VIEWS } from '@einkanal/domain/inbox/lease';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import type { InboxRow } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { announce } from '../../parts/announcer.js';
import type { ViewFilter } from './view-filter.js';

/** Takes the next free case of a view, so that no colleague gets the same; null where a view has no next. */
export function useNextCase({ view, narrowed, search }: ViewFilter, onTaken: (row: InboxRow) => void) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const from = NEXT_VIEWS.find((one) => one === view);
  if (!from || search || !isPermitted('case.claim')) return null;
  return async (after: string | null): Promise<string | null> => {
    const body = { view: from, after, ...(narrowed.team ? { team: narrowed.team } : {}) };
    try {
      const row = (await take(api.POST('/api/v1/cases/next', { body }))) as InboxRow | null | undefined;
      if (row) onTaken(row);
      else announce(t('list.noneFree'));
      return row?.id ?? null;
    } catch {
      announce(t('problem.unexpected'));
      return null;
    }
  };
}
