import { checkValue } from '@einkanal/domain/import/repair/check-value';
import OutlinedInput from '@mui/material/OutlinedInput';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepairFault } from '../../api/messages.js';
import { useLanguage } from '../../use-format.js';
import styles from './repair-panel.module.css';
import { fromTyped } from './repair-value.js';

type Props = {
  fault: RepairFault & { pointer: string };
  typed: string;
  /** Takes the focus when somebody wants to work on the row. */
  isEntry: boolean;
  onType: (typed: string) => void;
};

/** The value that the target will get, with a check at every key. */
export function ValueField({ fault, typed, isEntry, onType }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { pointer, limit } = fault;
  const isList = limit?.kind === 'list';
  const value = fromTyped(typed, isList);
  const refused = checkValue(pointer, value);
  const Icon = refused ? CircleAlert : CircleCheck;
  const words =
    refused?.[language] ??
    (typeof value === 'string'
      ? t('repair.fits', { count: [...value].length })
      : value
        ? t('repair.fitsList')
        : t('repair.leftOut'));
  const attributes = {
    id,
    'aria-describedby': refused ? `${id}-check` : `${id}-check ${id}-limit`,
    'data-repair-entry': isEntry || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t('repair.value')}
      </label>
      {limit?.kind === 'choice' ? (
        <select
          {...attributes}
          className={styles.select}
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
          }}
        >
          <option value="">{t('repair.nothing')}</option>
          {!limit.choices.some(({ code }) => code === typed) && typed !== '' && <option value={typed}>{typed}</option>}
          {limit.choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {choice[language]}
            </option>
          ))}
        </select>
      ) : (
        <OutlinedInput
          multiline={isList}
          minRows={isList ? 2 : 1}
          value={typed}
          error={refused !== null}
          slotProps={{
            input: {
              ...attributes,
              maxLength: 4_000,
              autoComplete: 'off',
              spellCheck: false,
              translate: 'no',
              'aria-invalid': refused !== null,
              className: 'id',
            },
          }}
          onChange={(event) => {
            onType(event.target.value);
          }}
        />
      )}
      <p id={`${id}-check`} aria-live="polite" className={styles.check} data-fits={refused === null}>
        <Icon size={14} strokeWidth={2.2} aria-hidden />
        {words}
      </p>
      {limit && !refused && (
        <p id={`${id}-limit`} className={styles.hint}>
          {limit.sentence[language]}
        </p>
      )}
    </div>
  );
}
