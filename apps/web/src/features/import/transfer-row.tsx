import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '../../api/messages.js';
import { LIGHT_ICONS } from '../../case-file/light-icons.js';
import { PersonName } from '../../parts/person-name.js';
import { useLanguage, useSpokenMoment } from '../../use-format.js';
import styles from './transfer-grid.module.css';
import { useTransferName } from './use-transfer-name.js';
import { useTransferState } from './use-transfer-state.js';

const ICONS = { ...LIGHT_ICONS, fine: CircleCheck };

/** The id of the element of a row. */
export function transferElementId(jobId: string): string {
  return `transfer-${jobId}`;
}

/** One transfer in the list: whose, what stands in its way, where to, its state, since when. */
export function TransferCells({ row }: { row: TransferRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const spoken = useSpokenMoment();
  const nameOf = useTransferName();
  const { words, light } = useTransferState()(row);
  const Icon = ICONS[light];
  const { familyName, givenNames, caseNumber, sentence, holdReason } = row;
  const why = holdReason ? t(`holdReason.${holdReason}`) : sentence?.[language];
  return (
    <div role="gridcell" className={styles.cell}>
      <p className={styles.who}>
        <span className={styles.name}>
          {familyName === null || givenNames === null ? (
            <span className="id">{caseNumber}</span>
          ) : (
            <PersonName person={{ familyName, givenNames }} />
          )}
        </span>
        {familyName !== null && <span className={`${styles.number ?? ''} id`}>{caseNumber}</span>}
      </p>
      {why && <p className={styles.why}>{why}</p>}
      <p className={styles.target}>{nameOf(row)}</p>
      <p className={styles.state} data-state={light}>
        <Icon size={14} strokeWidth={2.2} aria-hidden />
        {words}
        {row.isCorrected && <span className={styles.corrected}>{t('transfers.corrected')}</span>}
      </p>
      <p className={styles.since}>{spoken(row.finishedAt ?? row.createdAt)}</p>
    </div>
  );
}
