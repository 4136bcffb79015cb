import { Menu } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ActionIcon } from '../parts/action-icon.js';
import { useCounts } from './counts.api.js';
import styles from './top-bar.module.css';
import { UserButton } from './user-button.js';
import { ViewCount } from './view-count.js';
import { isViewShown, VIEW_GROUPS } from './view-list.js';

const ViewsDrawer = lazy(() => import('./views-drawer.js').then(({ ViewsDrawer: drawer }) => ({ default: drawer })));

/** Top edge of windows below 1280: the views wait in a drawer. */
export function TopBar() {
  const { t } = useTranslation();
  const { data: counts } = useCounts();
  const at = useLocation();
  const view = VIEW_GROUPS.flatMap(({ views }) => views).find((one) => isViewShown(one, at))?.name ?? 'inbox';
  const count = counts && view in counts ? counts[view as 'inbox'] : null;
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
      <p className={styles.title}>{t(`views.${view}`)}</p>
      {count && <ViewCount count={count} />}
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
