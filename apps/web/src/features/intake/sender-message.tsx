import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/messages.js';
import styles from './sender-message.module.css';

/** What the applicant wrote in free text. */
export function SenderMessage({ submission: { message } }: { submission: SubmissionView }) {
  const { t } = useTranslation();
  if (!message) return null;
  return (
    <section aria-label={t('message.title')} className={styles.message}>
      <h3 className={styles.title}>{t('message.title')}</h3>
      <p className={styles.text} dir="auto">
        {message}
      </p>
    </section>
  );
}
