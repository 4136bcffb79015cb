import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './submission-count.module.css';

/** How many submissions a case has, if more than one. */
export function SubmissionCount({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count < 2) return null;
  const words = t('submissions', { count });
  return (
    <span role="img" aria-label={words} data-tip={words} className={styles.count}>
      <Layers size={11} strokeWidth={2.3} aria-hidden />
      {count}
    </span>
  );
}
