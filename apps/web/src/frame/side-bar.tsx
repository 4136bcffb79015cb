import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../api/session.js';
import { ActionIcon } from '../parts/action-icon.js';
import { Logo } from './logo.js';
import { OfficeHead } from './office-head.js';
import styles from './side-bar.module.css';
import { UserButton } from './user-button.js';
import { Views } from './views.js';

/** Left edge of wide windows: office, views, person. Folds to icons, so that a document has room beside. */
export function SideBar() {
  const { t } = useTranslation();
  const [{ navigationFolded: folded }, change] = usePreferences();
  return (
    <header className={styles.bar} data-folded={folded}>
      {folded ? (
        <div className={styles.mark}>
          <Logo />
        </div>
      ) : (
        <OfficeHead />
      )}
      <div className={styles.fold}>
        <ActionIcon
          icon={folded ? PanelLeftOpen : PanelLeftClose}
          label={folded ? t('frame.unfold') : t('frame.fold')}
          onClick={() => {
            change({ navigationFolded: !folded });
          }}
        />
      </div>
      <Views folded={folded} />
      <div className={styles.person}>
        <UserButton compact={folded} />
      </div>
    </header>
  );
}
