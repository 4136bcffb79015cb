import Button from '@mui/material/Button';
import { LONGEST_WAIT_DAYS } from '@einkanal/domain/case-file/waiting-commands';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { addDays } from '../../format.js';
import { Segments } from '../../parts/segments.js';
import { TextArea } from '../../parts/text-area.js';
import { useFormat } from '../../use-format.js';
import { useToday } from '../../use-today.js';
import styles from './casework-form.module.css';
import { DayField } from './day-field.js';

const PRESET_DAYS = [7, 14, 28] as const;
const WHOM = ['APPLICANT', 'THIRD_PARTY', 'APPOINTMENT'] as const;

/** For whom the case waits, until when at the latest, and why. */
export function WaitForm({ row, onDone }: { row: InboxRow; onDone: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const command = useCommand();
  const [waitingFor, setWaitingFor] = useState<(typeof WHOM)[number]>('APPLICANT');
  const [until, setUntil] = useState(addDays(today, PRESET_DAYS[1]));
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const latest = addDays(today, LONGEST_WAIT_DAYS);
  const dayError =
    until > today && until <= latest
      ? null
      : t('wait.dayWrong', { from: format.day(addDays(today, 1)), to: format.day(latest) });
  const reasonError = reason.trim() === '' ? t('wait.reasonMissing') : null;

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setAsked(true);
    if (dayError !== null || reasonError !== null) return;
    void command('wait', row, { waitingFor, until, reason: reason.trim() });
    onDone();
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <Segments
        legend={t('wait.forWhom')}
        value={waitingFor}
        options={WHOM.map((value) => ({ value, label: t(`wait.whom.${value}`) }))}
        onChange={setWaitingFor}
      />
      <DayField
        label={t('wait.until')}
        value={until}
        presets={PRESET_DAYS.map((days) => ({
          day: addDays(today, days),
          label: t('wait.weeks', { count: days / 7 }),
        }))}
        error={isAsked ? dayError : null}
        onChange={setUntil}
      />
      <TextArea
        autoFocus
        label={t('wait.reason')}
        value={reason}
        error={isAsked ? reasonError : null}
        rows={2}
        onChange={setReason}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="contained" color="primary">
          {t('wait.submit')}
        </Button>
      </div>
    </form>
  );
}
