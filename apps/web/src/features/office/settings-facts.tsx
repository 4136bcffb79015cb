import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../api/messages.js';
import styles from './facts.module.css';
import table from './table.module.css';
import { useSettingWords } from './use-setting-words.js';

/** The settings of the office, for whoever may only read them. */
export function SettingsFacts({ settings }: { settings: OfficeSettings }) {
  const { t } = useTranslation();
  const words = useSettingWords();
  return (
    <dl className={`${table.section ?? ''} ${styles.facts ?? ''}`} data-inset="true">
      {(['undoSeconds', 'officeHours', 'importPolicy', 'ending'] as const).flatMap((name) => [
        <dt key={name}>{t(`administration.setting.${name}`)}</dt>,
        <dd key={`${name} value`}>{words.value(name, settings[name])}</dd>,
      ])}
    </dl>
  );
}
