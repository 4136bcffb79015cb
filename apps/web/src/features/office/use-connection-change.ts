import { useQuery } from '@tanstack/react-query';
import { TARGETS } from '@einkanal/domain/import/import-job';
import { useTranslation } from 'react-i18next';
import type { AdministrationChange, TargetConnection } from '../../api/messages.js';
import { useLanguage } from '../../use-format.js';
import { fieldsOf } from './connection-entries.js';
import { connectionQuery } from './connection.api.js';

type Values = Record<string, unknown>;

/** What somebody changed of a connection, as one sentence in the words of its form. */
export function useConnectionChange(): (change: Pick<AdministrationChange, 'before' | 'after'>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const connections: Partial<Record<TargetConnection['kind'], TargetConnection | undefined>> = {
    SPECIALIST_SYSTEM: useQuery(connectionQuery('SPECIALIST_SYSTEM')).data,
    DMS: useQuery(connectionQuery('DMS')).data,
  };

  const wordsOf = (value: unknown): string => {
    if (typeof value === 'boolean') return t(`administration.target.${value ? 'yes' : 'no'}`);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : t('administration.change.nothing');
  };

  return ({ before, after }) => {
    const kind = TARGETS.find((known) => known === after?.['kind']);
    const target = kind ? t(`target.${kind}`) : '';
    const connection = kind && connections[kind];
    const adapterOf = (values: Values | null) =>
      connection?.adapters.find(({ name }) => name === values?.['adapter'])?.label[language] ??
      wordsOf(values?.['adapter']);
    if (!before) return t('administration.change.connectionMade', { target, adapter: adapterOf(after) });

    const fromTo = (field: string, old: string, now: string) =>
      t('administration.change.fromTo', { field, before: old, after: now });
    const isSameAdapter = before['adapter'] === after?.['adapter'];
    const [old, now] = [settingsOf(before), settingsOf(after)];
    const changes = [
      isSameAdapter ? null : fromTo(t('administration.target.adapter'), adapterOf(before), adapterOf(after)),
      ...(['name', 'takesTests'] as const).map((name) =>
        before[name] === after?.[name]
          ? null
          : fromTo(t(`administration.target.${name}`), wordsOf(before[name]), wordsOf(after?.[name])),
      ),
      ...(isSameAdapter ? Object.keys(now) : []).map((name) => {
        if (JSON.stringify(old[name]) === JSON.stringify(now[name])) return null;
        const field = connection && fieldsOf(connection, after?.['adapter']).find((known) => known.name === name);
        const label = field?.label[language] ?? name;
        return typeof now[name] === 'object' && now[name] !== null
          ? t('administration.change.secretSet', { field: label })
          : fromTo(label, wordsOf(old[name]), wordsOf(now[name]));
      }),
    ];
    return t('administration.change.connectionChanged', { target, changes: changes.filter(Boolean).join(', ') });
  };
}

function settingsOf(values: Values | null): Values {
  const settings = values?.['settings'];
  return typeof settings === 'object' && settings !== null ? { ...settings } : {};
}
