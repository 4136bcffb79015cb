import { LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RepairFault } from '../../api/messages.js';
import { markOffending } from './marked-value.js';
import { toTyped } from './repair-value.js';
import styles from './repair-panel.module.css';

/** The value as it was sent: it stays; what the target does not take of it is marked. */
export function OriginalValue({ fault: { original, limit, suggestion } }: { fault: RepairFault }) {
  const { t } = useTranslation();
  const value = toTyped(original);
  const parts = markOffending(value, {
    suggestion: suggestion?.value ?? null,
    maxLength: limit?.kind === 'text' ? limit.maxLength : null,
  });
  return (
    <div className={styles.field}>
      <p className={styles.label}>{t('repair.original')}</p>
      <p className={styles.original}>
        <LockKeyhole size={14} strokeWidth={2.2} aria-hidden />
        <span className={`${styles.value ?? ''} id`} translate="no">
          {value === '' && t('repair.nothing')}
          {parts.map(({ text, isOffending }, at) =>
            isOffending ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </span>
        {typeof original === 'string' && (
          <span className={styles.length}>{t('repair.characters', { count: [...original].length })}</span>
        )}
      </p>
    </div>
  );
}
