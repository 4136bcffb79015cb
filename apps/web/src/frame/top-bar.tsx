import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ActionIcon } from '../parts/action-icon.js';
import styles from './top-bar.module.css';
import { UserButton } from './user-button.js';

const ViewsDrawer = lazy(() => import('./views-drawer.js').then(({ ViewsDrawer: drawer }) => ({ default: drawer })));

/** Top edge of windows below 1280: the views wait in a drawer. */
export function TopBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  return (
    <header className={styles.bar}>
      <ActionIcon
        icon={Menu}
        label={t('frame.openViews')}
        onClick={() => {
          setOpen(true);
        }}
      />
      <p className={styles.title}>{pathname.startsWith('/abgewiesen') ? t('views.refusals') : t('views.inbox')}</p>
      <UserButton compact />
      {isOpen && (
        <Suspense>
          <ViewsDrawer
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </header>
  );
}
