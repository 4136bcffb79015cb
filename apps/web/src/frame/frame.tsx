import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { useLiveConnection } from '../api/live.js';
import { usePermission } from '../api/permission.js';
import { usePreferences } from '../api/session.js';
import { useLiveTransfers } from '../case-file/transfer-overview.api.js';
import { useKeyAction } from '../keys/key-registry.js';
import { useKeyListener } from '../keys/use-key-listener.js';
import { Announcer } from '../parts/announcer.js';
import { TipLayer } from '../parts/tip.js';
import { useMedia, WIDE } from '../use-media.js';
import { useAppearance } from './use-appearance.js';
import { usePlaceKeys } from './use-place-keys.js';
import styles from './frame.module.css';
import { KeyBar } from './key-bar.js';
import { OutcomeBar } from './outcome-bar.js';
import { SideBar } from './side-bar.js';
import { SkipLinks } from './skip-links.js';
import { StateBanners } from './state-banners.js';
import { TopBar } from './top-bar.js';

const KeyHelp = lazy(() => import('./key-help.js').then(({ KeyHelp: help }) => ({ default: help })));

/** What stays around every page: views, banners, keys. */
export function Frame() {
  const [preferences] = usePreferences();
  const isPermitted = usePermission();
  const isWide = useMedia(WIDE);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const openHelp = () => {
    setHelpOpen(true);
  };
  useAppearance();
  useLiveConnection(isPermitted('case.list'));
  useLiveTransfers();
  useKeyListener(preferences);
  useKeyAction('help', openHelp);
  usePlaceKeys();
  return (
    <div className={styles.frame} data-wide={isWide}>
      <SkipLinks />
      {isWide ? <SideBar /> : <TopBar />}
      <div className={styles.page}>
        <StateBanners />
        <main className={styles.main}>
          <Outlet />
        </main>
        <KeyBar onHelp={openHelp} />
      </div>
      {isHelpOpen && (
        <Suspense>
          <KeyHelp
            onClose={() => {
              setHelpOpen(false);
            }}
          />
        </Suspense>
      )}
      {isPermitted('command.undo') && <OutcomeBar />}
      <TipLayer />
      <Announcer />
    </div>
  );
}
