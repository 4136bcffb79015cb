import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../api/session.js';
import { PaneDivider } from '../parts/pane-divider.js';
import styles from './split-page.module.css';

const NARROWEST = 320;
const WIDEST = 720;

/** A list and what is chosen from it, side by side; the person's width of the list is kept on the server. */
export function SplitPage({ list, children }: { list: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  const [{ listWidth }, change] = usePreferences();
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? listWidth;
  return (
    <>
      <div className={styles.list} style={{ width }}>
        {list}
      </div>
      <PaneDivider
        label={t('frame.listWidth')}
        width={width}
        min={NARROWEST}
        max={WIDEST}
        onResize={setDragged}
        onDone={(wanted) => {
          setDragged(null);
          change({ listWidth: wanted });
        }}
      />
      {children}
    </>
  );
}
