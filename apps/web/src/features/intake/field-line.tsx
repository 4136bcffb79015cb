import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '../../api/messages.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { useLanguage } from '../../use-format.js';
import { fieldElementId } from './field-element.js';
import styles from './field-line.module.css';

/** Numbers that are read out or typed get the letters that cannot be confused. */
const READ_OUT = /number|postalCode|azr|ags/i;

/** One value of the application: its name, what it says, and what to know about it. */
export function FieldLine({ field, submissionId }: { field: FieldView; submissionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = useFieldWord();
  const text = field.text[language];
  return (
    <div id={fieldElementId(submissionId, field.pointer)} tabIndex={-1} className={styles.field}>
      <dt className={styles.label} data-known={field.known}>
        {field.known ? wordOf(field.label) : field.label}
        {!field.known && <span className={styles.unknown}>{t('field-state.unknown')}</span>}
      </dt>
      <dd className={styles.value}>
        <span
          className={READ_OUT.test(field.label) ? 'id' : undefined}
          data-tip={field.original === text ? undefined : t('field-state.asSent', { original: field.original })}
        >
          {text}
        </span>
        {field.hint && (
          <span className={styles.hint}>
            <CircleAlert size={13} strokeWidth={2.2} aria-hidden />
            {field.hint[language]}
          </span>
        )}
      </dd>
    </div>
  );
}
