import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '../../api/messages.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useLanguage } from '../../use-format.js';
import { fieldElementId } from './field-element.js';
import styles from './field-line.module.css';

/** Numbers that are read out or typed get the letters that cannot be confused. */
const READ_OUT = /number|postalCode|azr|ags/i;

type Props = {
  field: FieldView;
  submissionId: string;
  /** Whether it has a button of its own to copy it. */
  isCopied: boolean;
  /** Where the value went, in words. */
  place?: string | undefined;
};

/** One value of the application: its name, what it says, what to know about it, and on hover where it went. */
export function FieldLine({ field, submissionId, isCopied, place }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = useFieldWord();
  const text = field.text[language];
  const name = field.known ? wordOf(field.label) : field.label;
  const asSent = field.original === text ? '' : t('field-state.asSent', { original: field.original });
  return (
    <div id={fieldElementId(submissionId, field.pointer)} tabIndex={-1} className={styles.field}>
      <dt className={styles.label} data-known={field.known}>
        {name}
        {!field.known && <span className={styles.unknown}>{t('field-state.unknown')}</span>}
      </dt>
      <dd className={styles.value}>
        <span className={READ_OUT.test(field.label) ? 'id' : undefined} data-tip={asSent || undefined}>
          {text}
        </span>
        {field.hint && (
          <span className={styles.hint}>
            <CircleAlert size={13} strokeWidth={2.2} aria-hidden />
            {field.hint[language]}
          </span>
        )}
        {place && <span className={styles.place}>{place}</span>}
        {isCopied && (
          <span className={styles.copy}>
            <CopyButton what={name} text={text} />
          </span>
        )}
      </dd>
    </div>
  );
}
