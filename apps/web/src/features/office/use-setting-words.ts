import { ENDINGS, IMPORT_POLICIES, UNDO_SECONDS } from '@einkanal/domain/office/setting-choices';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../api/messages.js';
import { WEEKDAYS } from './weekdays.js';

const FIELDS = ['undoSeconds', 'officeHours', 'importPolicy', 'ending', 'gateway'] as const;

/** The names of settings and their values in words; what an older version has stored stays as it is. */
export function useSettingWords() {
  const { t } = useTranslation();
  const ofHours = ({ from, to, days }: OfficeSettings['officeHours']) =>
    `${WEEKDAYS.filter((day) => days.includes(day))
      .map((day) => t(`administration.setting.weekday.${day}`))
      .join(' ')} ${from}–${to}`;
  const ofGateway = ({ place, receiptFrom, folder }: OfficeSettings['gateway']) =>
    t('administration.setting.gatewayValue', {
      place: t(`administration.gateway.places.${place}`),
      giver: t(`administration.gateway.givers.${receiptFrom}`),
      folder: folder ?? t('administration.gateway.noFolder'),
    });
  return {
    field: (name: string): string => {
      const known = FIELDS.find((field) => field === name);
      return known ? t(`administration.setting.${known}`) : name;
    },
    value: (name: string, value: unknown): string => {
      const seconds = UNDO_SECONDS.find((known) => name === 'undoSeconds' && known === value);
      if (seconds) return t(`settings.undoTimes.${seconds}`);
      const policy = IMPORT_POLICIES.find((known) => name === 'importPolicy' && known === value);
      if (policy) return t(`administration.setting.importPolicies.${policy}`);
      const ending = ENDINGS.find((known) => name === 'ending' && known === value);
      if (ending) return t(`administration.setting.endings.${ending}`);
      if (isGateway(value)) return ofGateway(value);
      return isHours(value) ? ofHours(value) : String(value);
    },
  };
}

function isHours(value: unknown): value is OfficeSettings['officeHours'] {
  return typeof value === 'object' && value !== null && 'days' in value && 'from' in value && 'to' in value;
}

function isGateway(value: unknown): value is OfficeSettings['gateway'] {
  return typeof value === 'object' && value !== null && 'place' in value && 'receiptFrom' in value && 'folder' in value;
}
