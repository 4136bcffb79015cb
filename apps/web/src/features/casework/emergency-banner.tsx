import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { Popup } from '../../parts/popup.js';
import { MeasureForm } from './measure-form.js';
import { SentenceForm } from './sentence-form.js';
import { StateBanner } from './state-banner.js';
import { useMinutesUntil } from './use-minutes-until.js';

/** An emergency, confirmed or suspected: why, until when somebody answers, and what was done at once. */
export function EmergencyBanner({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const minutes = useMinutesUntil(row.emergency?.dueAt ?? null);
  const { urgency, emergency } = row;
  if (urgency !== 'EMERGENCY' && urgency !== 'EMERGENCY_SUSPECTED') return null;
  const isAcknowledged = Boolean(emergency?.acknowledged);
  const deadline =
    minutes === null ? '' : minutes < 0 ? t('emergency.overdue') : t('emergency.dueIn', { count: minutes });
  return (
    <StateBanner
      icon={Siren}
      tone={isAcknowledged ? 'warn' : 'danger'}
      label={t(`urgency.${urgency}`)}
      actions={
        <>
          {whyNot('record-measure') === null && !emergency?.measure && (
            <Popup label={t('emergency.measure')}>{(close) => <MeasureForm row={row} onDone={close} />}</Popup>
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
      {emergency && `: ${t(`emergency.reason.${emergency.reason}`)}. `}
      {isAcknowledged ? t('emergency.acknowledged') : deadline}
      {emergency?.measure &&
        ` ${emergency.measure.refused ? t('emergency.measureRefused') : t('emergency.measureDone')}`}
    </StateBanner>
  );
}
