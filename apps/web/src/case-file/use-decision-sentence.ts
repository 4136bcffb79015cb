import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandName } from '../api/command.api.js';
import type { InboxRow } from '../api/messages.js';
import { useFormat } from '../use-format.js';

type Said = {
  verdict?: 'OURS' | 'OTHER';
  on?: string | null;
  event?: 'DOCUMENTS' | 'APPOINTMENT' | null;
  until?: string;
};

/** Says in one sentence what a command did; `row` is the case after it. */
export function useDecisionSentence(): (name: CommandName, row: InboxRow, body: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (name, row, body) => {
      const { verdict, on, event, until } = (body ?? {}) as Said;
      const team = row.team?.name || t('decided.aTeam');
      if (name === 'route' || name === 'accept-suggestion')
        return row.owner?.name ? t('decided.routeTo', { owner: row.owner.name, team }) : t('decided.route', { team });
      if (name === 'confirm-jurisdiction')
        return t(verdict === 'OTHER' ? 'decided.confirmOTHER' : 'decided.confirmOURS');
      if (name === 'follow-up')
        return on ? t('decided.follow-up', { day: format.day(on) }) : t(`decided.followUp${event ?? 'DOCUMENTS'}`);
      if (name === 'wait') return t('decided.wait', { day: until ? format.day(until) : '' });
      return t(`decided.${name}`);
    },
    [t, format],
  );
}
