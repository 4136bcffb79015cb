import Button from '@mui/material/Button';
import { ArrowDownNarrowWide, ArrowDownWideNarrow, ArrowUp, Flame, RefreshCw, Rows2, Rows3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../api/session.js';
import { shortcutOf } from '../../keys/key-actions.js';
import { KeyCap } from '../../keys/key-cap.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionIcon } from '../../parts/action-icon.js';
import { FilterChips } from './filter-chips.js';
import styles from './list-head.module.css';
import { SearchField } from './search-field.js';
import type { ViewFilter } from './view-filter.js';

type Props = {
  counted: string;
  filter: ViewFilter;
  onFilter: (filter: ViewFilter) => void;
  onLeaveSearch: () => void;
  waitingCount: number;
  leftCount: number;
  onShowWaiting: () => void;
  onNext: (() => void) | null;
};

const ORDERS = {
  urgency: { icon: Flame, then: 'newest' },
  newest: { icon: ArrowDownWideNarrow, then: 'oldest' },
  oldest: { icon: ArrowDownNarrowWide, then: 'urgency' },
} as const;

/** Title, order, density, search and filter of the list, and the pill behind which new cases wait. */
export function ListHead(props: Props) {
  const { counted, filter, onFilter, onLeaveSearch, waitingCount, leftCount, onShowWaiting, onNext } = props;
  const { t } = useTranslation();
  const [{ order, density }, change] = usePreferences();
  useKeyAction('showNew', waitingCount + leftCount > 0 ? onShowWaiting : null);
  useKeyAction('goNext', onNext);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.title}>{t(`views.${filter.view}`)}</h1>
        <span className={styles.counted}>{counted}</span>
        <span className={styles.tools}>
          {leftCount > 0 && (
            <ActionIcon icon={RefreshCw} label={t('list.refresh')} keyAction="showNew" onClick={onShowWaiting} />
          )}
          <ActionIcon
            icon={density === 'compact' ? Rows3 : Rows2}
            label={density === 'compact' ? t('list.makeComfortable') : t('list.makeCompact')}
            onClick={() => {
              change({ density: density === 'compact' ? 'comfortable' : 'compact' });
            }}
          />
          <ActionIcon
            icon={ORDERS[order].icon}
            label={t(`list.orderIs.${order}`)}
            onClick={() => {
              change({ order: ORDERS[order].then });
            }}
          />
          {onNext && (
            <Button aria-keyshortcuts={shortcutOf('goNext')} data-tip={t('list.nextTip')} onClick={onNext}>
              {t('list.next')}
              <KeyCap cap="G" />
              <KeyCap cap="N" />
            </Button>
          )}
        </span>
      </div>
      <div className={styles.line}>
        <SearchField
          value={filter.search}
          onChange={(search) => {
            onFilter({ ...filter, search });
          }}
          onLeave={onLeaveSearch}
        />
        {waitingCount > 0 && (
          <button type="button" className={styles.pill} aria-keyshortcuts="." onClick={onShowWaiting}>
            <ArrowUp size={14} strokeWidth={2.2} aria-hidden />
            {t('list.waiting', { count: waitingCount })}
          </button>
        )}
      </div>
      <FilterChips filter={filter} onFilter={onFilter} />
    </div>
  );
}
