import { ArrowDownNarrowWide, ArrowDownWideNarrow, ArrowUp, Rows2, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../api/session.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionIcon } from '../../parts/action-icon.js';
import styles from './list-head.module.css';
import { SearchField } from './search-field.js';

type Props = {
  counted: string;
  search: string;
  onSearch: (search: string) => void;
  onLeaveSearch: () => void;
  waitingCount: number;
  onShowWaiting: () => void;
};

/** Title, order, density and search of the list, and the pill behind which new cases wait. */
export function ListHead({ counted, search, onSearch, onLeaveSearch, waitingCount, onShowWaiting }: Props) {
  const { t } = useTranslation();
  const [{ order, density }, change] = usePreferences();
  useKeyAction('showNew', waitingCount > 0 ? onShowWaiting : null);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t('views.inbox')}</h1>
        <span className={styles.counted}>{counted}</span>
        <span className={styles.tools}>
          <ActionIcon
            icon={density === 'compact' ? Rows3 : Rows2}
            label={density === 'compact' ? t('list.makeComfortable') : t('list.makeCompact')}
            onClick={() => {
              change({ density: density === 'compact' ? 'comfortable' : 'compact' });
            }}
          />
          <ActionIcon
            icon={order === 'newest' ? ArrowDownWideNarrow : ArrowDownNarrowWide}
            label={order === 'newest' ? t('list.makeOldest') : t('list.makeNewest')}
            onClick={() => {
              change({ order: order === 'newest' ? 'oldest' : 'newest' });
            }}
          />
        </span>
      </div>
      <div className={styles.line}>
        <SearchField value={search} onChange={onSearch} onLeave={onLeaveSearch} />
        {waitingCount > 0 && (
          <button type="button" className={styles.pill} aria-keyshortcuts="." onClick={onShowWaiting}>
            <ArrowUp size={14} strokeWidth={2.2} aria-hidden />
            {t('list.waiting', { count: waitingCount })}
          </button>
        )}
      </div>
    </div>
  );
}
