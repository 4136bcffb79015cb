import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { signInUrl } from '../api/session.js';
import { Logo } from '../frame/logo.js';
import styles from './sign-in-page.module.css';

/** For whoever is not signed in: one sentence, one button. */
export function SignInPage() {
  const { t } = useTranslation();
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Logo />
        <h1 className={styles.title}>Einkanal</h1>
        <p className={styles.text}>{t('signIn.text')}</p>
        <Button variant="contained" color="primary" size="large" href={signInUrl()}>
          {t('signIn.action')}
        </Button>
      </div>
    </main>
  );
}
