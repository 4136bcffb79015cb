import Button from '@mui/material/Button';
import { Bug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../parts/notice.js';
import styles from './page.module.css';

/** For a fault of the page itself, such as a part that a new version no longer has. */
export function FailurePage() {
  const { t } = useTranslation();
  return (
    <main className={styles.centre}>
      <Notice
        icon={Bug}
        tone="danger"
        title={t('failure.title')}
        text={t('failure.text')}
        action={
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('failure.reload')}
          </Button>
        }
      />
    </main>
  );
}
