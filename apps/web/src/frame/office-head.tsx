import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { Logo } from './logo.js';
import styles from './office-head.module.css';

/** Product and office, and whether its data are invented. */
export function OfficeHead() {
  const { t } = useTranslation();
  const { office } = useSession();
  return (
    <div className={styles.head}>
      <p className={styles.product}>
        <Logo />
        Einkanal
      </p>
      <p className={styles.office}>{office.name}</p>
      {office.demo && <p className={styles.demo}>{t('frame.demo')}</p>}
    </div>
  );
}
