import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import styles from './age.module.css';

/** The age of a case in working days (AT). */
export function Age({ row: { ageWorkingDays, receivedAt } }: { row: Pick<InboxRow, 'ageWorkingDays' | 'receivedAt'> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tip = t('age.tip', { count: ageWorkingDays, moment: format.moment(receivedAt) });
  return (
    <span role="img" aria-label={tip} data-tip={tip} className={styles.age}>
      {t('age.short', { count: ageWorkingDays })}
    </span>
  );
}
