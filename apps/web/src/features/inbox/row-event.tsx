import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCaseWords } from '../../case-file/use-case-words.js';
import { useEmergencyWords } from '../../case-file/use-emergency-words.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './inbox-row.module.css';

/** What happened last; of an emergency by when somebody must act; of a returned handover why. */
export function RowEvent({ row, hasChip }: { row: InboxRow; hasChip: boolean }) {
  const { t } = useTranslation();
  const words = useCaseWords();
  const spoken = useSpokenMoment();
  const due = useEmergencyWords()(row);
  if (due) return <span className={styles.strong}>{due}</span>;
  const reason = suspicion(row);
  if (reason) return <span className={styles.event}>{words.verdict(reason)}</span>;
  // A deadline or a wait says enough: the target gets the room.
  if (hasChip) return <span className={styles.event} />;
  const isTriage = row.stage === 'RECEIVED' || row.stage === 'TRIAGE';
  return (
    <span className={styles.event}>
      {!isTriage && `${t(`stage.${row.stage}`)} · `}
      {row.lastEvent && `${spoken(row.lastEvent.at)} ${words.event(row.lastEvent.type)}`}
    </span>
  );
}

function suspicion({ jurisdiction, jurisdictionVerdict }: InboxRow) {
  return jurisdiction === 'SUSPECTED_OTHER' ? jurisdictionVerdict : null;
}
