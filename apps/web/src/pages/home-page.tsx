import { UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { usePermission } from '../api/permission.js';
import { Notice } from '../parts/notice.js';
import styles from './page.module.css';

/** Where the work begins for the person's role. */
export function HomePage() {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  // Whoever works on cases begins with their own; support staff with what has arrived.
  if (isPermitted('case.start')) return <Navigate replace to="/mine" />;
  // Who manages works on no case: the figures are the work.
  if (isPermitted('steering.view')) return <Navigate replace to="/steuerung" />;
  if (isPermitted('case.list')) return <Navigate replace to="/eingang" />;
  if (isPermitted('administration.read')) return <Navigate replace to="/administration" />;
  return (
    <div className={styles.centre}>
      <h1 className="visually-hidden">Einkanal</h1>
      <Notice icon={UserRoundX} title={t('home.nothing')} text={t('home.nothingText')} />
    </div>
  );
}
