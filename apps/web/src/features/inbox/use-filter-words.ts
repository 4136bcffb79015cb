import { CASE_STAGES, JURISDICTIONS, WAITING_FOR } from '@einkanal/domain/case-file/case-file';
import { useTranslation } from 'react-i18next';
import { useTeams } from '../../case-file/teams.api.js';
import { useFormat } from '../../use-format.js';
import type { Narrowing } from './view-filter.js';

/** Says a part of a filter in words (`Frist überschritten`, `Team: Studium`). */
export function useFilterWords(): (name: Narrowing, value: string) => string {
  const { t } = useTranslation();
  const teams = useTeams();
  const format = useFormat();
  return (name, value) => {
    switch (name) {
      case 'untouched':
      case 'overdue':
      case 'emergency':
      case 'needsTransfer':
        return t(`filter.${name}`);
      case 'team':
        if (value === 'mine') return t('filter.teamMine');
        if (value === 'none') return t('filter.teamNone');
        return t('filter.team', { value: teams.find(({ id }) => id === value)?.name ?? '…' });
      case 'owner': {
        if (value === 'me') return t('filter.ownerMe');
        if (value === 'none') return t('filter.ownerNone');
        const people = teams.flatMap(({ members }) => members);
        return t('filter.owner', { value: people.find(({ id }) => id === value)?.name ?? '…' });
      }
      case 'stage': {
        const stage = CASE_STAGES.find((one) => one === value);
        return t('filter.stage', { value: stage ? t(`stage.${stage}`) : value });
      }
      case 'waitingFor': {
        const waiting = WAITING_FOR.find((one) => one === value);
        return !waiting || waiting === 'NONE' ? t('filter.waitingNone') : t(`waitingFor.${waiting}`);
      }
      case 'jurisdiction': {
        const jurisdiction = JURISDICTIONS.find((one) => one === value);
        return t('filter.jurisdiction', { value: jurisdiction ? t(`jurisdiction.${jurisdiction}`) : value });
      }
      case 'receivedOn':
        return t('filter.receivedOn', { value: /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.day(value) : value });
      case 'age':
      case 'arrivedIn':
      case 'decidedIn':
      case 'finishedIn':
        return t(`filter.${name}`, { value });
    }
  };
}
