import { useTranslation } from 'react-i18next';
import { Segments } from '../../parts/segments.js';
import styles from './form.module.css';
import { useSettingWords } from './use-setting-words.js';

type Props<V extends string | number> = {
  name: 'undoSeconds' | 'importPolicy' | 'ending';
  value: V;
  choices: readonly V[];
  conflict: string | null;
  onChange: (value: V) => void;
};

/** One setting of a few choices, with what it means below. */
export function SettingChoice<V extends string | number>({ name, value, choices, conflict, onChange }: Props<V>) {
  const { t } = useTranslation();
  const words = useSettingWords();
  return (
    <div className={styles.line}>
      <Segments
        legend={t(`administration.setting.${name}`)}
        value={String(value)}
        options={choices.map((choice) => ({ value: String(choice), label: words.value(name, choice) }))}
        onChange={(chosen) => {
          const choice = choices.find((known) => String(known) === chosen);
          if (choice !== undefined) onChange(choice);
        }}
      />
      <p className={styles.hint} data-tone={conflict ? 'conflict' : 'hint'}>
        {conflict ?? t(`administration.setting.${name}Hint`)}
      </p>
    </div>
  );
}
