import Button from '@mui/material/Button';
import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useEmergencyWords } from '../../case-file/use-emergency-words.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { Popup } from '../../parts/popup.js';
import { SentenceForm } from './sentence-form.js';
import { StateBanner } from './state-banner.js';

/** An emergency, confirmed or suspected: why, until when somebody answers, and what was done at once. */
export function EmergencyBanner({ row, onMeasure }: { row: InboxRow; onMeasure: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const dueOf = useEmergencyWords();
  const { urgency, emergency } = row;
  if (urgency !== 'EMERGENCY' && urgency !== 'EMERGENCY_SUSPECTED') return null;
  const measure = emergency?.measure;
  return (
    <StateBanner
      icon={Siren}
      tone={emergency?.acknowledged ? 'warn' : 'danger'}
      label={t(`urgency.${urgency}`)}
      actions={
        <>
          {whyNot('record-measure') === null && !measure && (
            <Button onClick={onMeasure}>{t('emergency.measure')}</Button>
          )}
          {whyNot('deny-emergency') === null && (
            <Popup label={t('emergency.deny')}>
              {(close) => (
                <SentenceForm
                  label={t('emergency.denyReason')}
                  missing={t('casework.textMissing')}
                  submit={t('emergency.denySubmit')}
                  onSubmit={(reason) => {
                    void command('deny-emergency', row, { reason });
                    close();
                  }}
                />
              )}
            </Popup>
          )}
        </>
      }
    >
      <strong>{t(`urgency.${urgency}`)}</strong>
      {[
        emergency && t(`emergency.reason.${emergency.reason}`),
        dueOf(row),
        measure && (measure.refused ? t('emergency.measureRefused') : t('emergency.measureDone')),
      ]
        .filter(Boolean)
        .map((words) => ` · ${words ?? ''}`)}
    </StateBanner>
  );
}
