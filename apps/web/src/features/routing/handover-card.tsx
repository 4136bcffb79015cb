import Button from '@mui/material/Button';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './state-card.module.css';
import { TextDialog } from '../../parts/text-dialog.js';

/** A handover that waits for its answer. One outside of this deployment answers by letter: a person records it. */
export function HandoverCard({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const [recording, setRecording] = useState<'accepted' | 'returned' | null>(null);
  const { handover } = row;
  if (row.jurisdiction !== 'HANDOVER_SENT' || !handover) return null;
  const close = () => setRecording(null);
  return (
    <section aria-label={t('handoverCard.title')} className={styles.card} data-tone="warn">
      <Send size={16} strokeWidth={1.9} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{t('handoverCard.waits', { name: handover.toName })}</p>
        <p>
          {t(`handOver.bases.${handover.basis}`)}. {handover.reason}
        </p>
        <p>
          {handover.sentAt ? t('handoverCard.sent', { moment: spoken(handover.sentAt) }) : t('handoverCard.prepared')}
        </p>
      </div>
      {!handover.answersHere && (
        <div className={styles.buttons}>
          {whyNot('accept-handover') === null && (
            <Button onClick={() => setRecording('accepted')}>{t('handoverCard.accepted')}</Button>
          )}
          {whyNot('return-handover') === null && (
            <Button onClick={() => setRecording('returned')}>{t('handoverCard.returned')}</Button>
          )}
        </div>
      )}
      {recording === 'accepted' && (
        <TextDialog
          draft={`${row.id} accepted`}
          title={t('handoverCard.acceptedTitle')}
          label={t('handoverCard.acceptedLabel')}
          submit={t('handoverCard.record')}
          onSubmit={(text) => command('accept-handover', row, { text })}
          onClose={close}
        />
      )}
      {recording === 'returned' && (
        <TextDialog
          draft={`${row.id} returned`}
          title={t('handoverCard.returnedTitle')}
          label={t('handoverCard.returnedLabel')}
          submit={t('handoverCard.record')}
          onSubmit={(reason) => command('return-handover', row, { reason })}
          onClose={close}
        />
      )}
    </section>
  );
}
