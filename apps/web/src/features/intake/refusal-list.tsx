import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/messages.js';
import { nameOf } from '../../parts/name-of.js';
import { useLanguage, useSpokenMoment } from '../../use-format.js';
import { useRowKeys } from './use-row-keys.js';
import styles from './refusal-list.module.css';

type Props = { refusals: readonly Refusal[]; selectedId: string | null; onPick: (id: string) => void };

/** Refused submissions: who, when, from where, and the first reason. */
export function RefusalList({ refusals, selectedId, onPick }: Props) {
  const { t } = useTranslation();
  const ids = refusals.map(({ id }) => id);
  const { activeId, onKeyDown } = useRowKeys(ids, selectedId, onPick);
  return (
    <div role="grid" aria-label={t('refusal.list')} className={styles.list} onKeyDown={onKeyDown}>
      {refusals.map((refusal) => (
        <RefusalRow
          key={refusal.id}
          refusal={refusal}
          isSelected={refusal.id === selectedId}
          isActive={refusal.id === activeId}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

type RowProps = { refusal: Refusal; isSelected: boolean; isActive: boolean; onPick: (id: string) => void };

function RefusalRow({ refusal, isSelected, isActive, onPick }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const spoken = useSpokenMoment();
  const { id, at, readable, clientId, faults } = refusal;
  return (
    <div
      id={`refusal-${id}`}
      role="row"
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-pane-entry={isActive}
      className={`${styles.row ?? ''} inner-focus`}
      onClick={() => {
        onPick(id);
      }}
    >
      <div role="gridcell">
        <p className={styles.line}>
          <span className={styles.name}>
            <bdi>{(readable && nameOf(readable)) || t('refusal.nameUnknown')}</bdi>
          </span>
          <span className={styles.time}>{spoken(at)}</span>
        </p>
        <p className={styles.reason}>{faults[0]?.[language]}</p>
        <p className={styles.source}>
          {clientId}
          {faults.length > 1 && ` · ${t('refusal.more', { count: faults.length - 1 })}`}
        </p>
      </div>
    </div>
  );
}
