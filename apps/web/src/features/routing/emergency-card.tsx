import Button from '@mui/material/Button';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useEmergencyWords } from '../../case-file/use-emergency-words.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { EMERGENCY_QUESTION } from './question-ids.js';
import styles from './state-card.module.css';
import { TextDialog } from '../../parts/text-dialog.js';

/** An emergency: suspected, with the question that a person answers; or confirmed, until somebody acknowledges it. */
export function EmergencyCard({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const due = useEmergencyWords()(row);
  const [isDenying, setDenying] = useState(false);
  const { urgency, emergency } = row;
  if (urgency !== 'EMERGENCY' && urgency !== 'EMERGENCY_SUSPECTED') return null;
  const isSuspected = urgency === 'EMERGENCY_SUSPECTED';
  return (
    <section
      id={EMERGENCY_QUESTION}
      tabIndex={-1}
      aria-label={t(isSuspected ? 'emergencyCard.question' : 'urgency.EMERGENCY')}
      className={styles.card}
      data-tone="danger"
    >
      <Siren size={16} strokeWidth={1.9} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>{t(isSuspected ? 'emergencyCard.question' : 'urgency.EMERGENCY')}</p>
        <p>
          {[
            emergency && t(`emergency.reason.${emergency.reason}`),
            due,
            emergency?.measure && t('emergency.measureDone'),
          ]
            .filter(Boolean)
            .join('. ')}
        </p>
      </div>
      <div className={styles.buttons}>
        {whyNot('confirm-emergency') === null && (
          <Button variant="contained" color="primary" onClick={() => void command('confirm-emergency', row, {})}>
            {t('emergencyCard.confirm')}
          </Button>
        )}
        {whyNot('acknowledge-emergency') === null && (
          <Button variant="contained" color="primary" onClick={() => void command('acknowledge-emergency', row, {})}>
            {t('emergencyCard.acknowledge')}
          </Button>
        )}
        {whyNot('deny-emergency') === null && (
          <Button onClick={() => setDenying(true)}>{t('emergencyCard.deny')}</Button>
        )}
      </div>
      {isDenying && (
        <TextDialog
          draft={`${row.id} deny`}
          title={t('emergencyCard.denyTitle')}
          label={t('emergency.denyReason')}
          submit={t('emergency.denySubmit')}
          onSubmit={(reason) => command('deny-emergency', row, { reason })}
          onClose={() => setDenying(false)}
        />
      )}
    </section>
  );
}
