import { TARGETS } from '@einkanal/domain/import/import-job';
import { ROLES } from '@einkanal/domain/office/role';
import { TEAM_CODES } from '@einkanal/domain/office/team';
import { useTranslation } from 'react-i18next';
import type { AdministrationChange } from '../../api/messages.js';
import { useConnectionChange } from './use-connection-change.js';
import { useSettingWords } from './use-setting-words.js';

type Values = Record<string, unknown>;

/** What somebody changed, as one sentence. */
export function useChangeSentence(): (change: AdministrationChange) => string {
  const { t } = useTranslation();
  const words = useSettingWords();
  const ofConnection = useConnectionChange();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const fromTo = (field: string, before: string, after: string) =>
    t('administration.change.fromTo', { field, before, after });

  const ofTeam = ({ before, after }: AdministrationChange): string => {
    const name = text((after ?? before)?.['name']);
    if (!before) return t('administration.change.teamCreated', { name });
    if (!after) return t('administration.change.teamDeleted', { name });
    return t('administration.change.teamChanged', { name, changes: teamChanges(before, after).join(', ') });
  };
  const teamChanges = (before: Values, after: Values): string[] => {
    const code = (values: Values) => {
      const known = TEAM_CODES.find((one) => one === values['code']);
      return known ? t(`administration.team.codes.${known}`) : t('administration.team.noCode');
    };
    const state = ({ active }: Values) =>
      t(active === true ? 'administration.team.active' : 'administration.team.inactive');
    const fields: [string, string, string][] = [
      [t('administration.team.name'), text(before['name']), text(after['name'])],
      [t('administration.team.code'), code(before), code(after)],
      [t('administration.team.state'), state(before), state(after)],
    ];
    return fields.filter(([, old, now]) => old !== now).map((field) => fromTo(...field));
  };
  const ofMember = ({ before, after, person }: AdministrationChange): string => {
    const team = text((after ?? before)?.['team']);
    const values = { team, person: person ?? t('administration.change.somebody') };
    return after ? t('administration.change.memberAdded', values) : t('administration.change.memberRemoved', values);
  };
  const ofGroup = ({ before, after }: AdministrationChange): string => {
    const { group, role } = after ?? before ?? {};
    const known = ROLES.find((one) => one === role);
    const values = { group: text(group), role: known ? t(`role.${known}`) : text(role) };
    return after ? t('administration.change.groupAdded', values) : t('administration.change.groupRemoved', values);
  };
  const ofTerritory = ({ before, after }: AdministrationChange): string => {
    const [old, now] = [keysOf(before), keysOf(after)];
    const added = now.filter((key) => !old.includes(key)).join(', ');
    const gone = old.filter((key) => !now.includes(key)).join(', ');
    const changes = [
      added && t('administration.change.added', { list: added }),
      gone && t('administration.change.removed', { list: gone }),
    ];
    return t('administration.change.territoryChanged', { changes: changes.filter(Boolean).join(', ') });
  };
  const ofSettings = ({ before, after }: AdministrationChange): string => {
    const changes = Object.keys(after ?? {}).map((name) =>
      fromTo(words.field(name), words.value(name, before?.[name]), words.value(name, after?.[name])),
    );
    return t('administration.change.settingsChanged', { changes: changes.join(', ') });
  };
  const ofLimits = ({ before, after }: AdministrationChange): string => {
    const kind = TARGETS.find((known) => known === after?.['kind']);
    const limit = (values: Values | null, name: string) =>
      typeof values?.[name] === 'number' ? String(values[name]) : t('administration.change.unlimited');
    const fields: [string, string, string][] = [
      [t('administration.change.atOnce'), limit(before, 'maxInFlight'), limit(after, 'maxInFlight')],
      [t('administration.change.perMinute'), limit(before, 'maxPerMinute'), limit(after, 'maxPerMinute')],
    ];
    const changes = fields.filter(([, old, now]) => old !== now).map((field) => fromTo(...field));
    return t('administration.change.limitsChanged', {
      target: kind ? t(`target.${kind}`) : '',
      changes: changes.join(', '),
    });
  };

  return (change) => {
    switch (change.subject) {
      case 'team':
        return ofTeam(change);
      case 'team-member':
        return ofMember(change);
      case 'group-role':
        return ofGroup(change);
      case 'territory':
        return ofTerritory(change);
      case 'settings':
        return ofSettings(change);
      case 'target-limits':
        return ofLimits(change);
      case 'target-connection':
        return ofConnection(change);
    }
  };
}

function keysOf(values: Values | null): string[] {
  const keys = values?.['municipalities'];
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
