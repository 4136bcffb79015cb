import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_WAIT_DAYS } from '@einkanal/domain/case-file/waiting-commands';
import { createSignal, useSignal } from '../../api/signal.js';
import { addDays, daysBetween } from '../../format.js';
import { KeyCap } from '../../keys/key-cap.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { useFormat } from '../../use-format.js';
import { useToday } from '../../use-today.js';
import styles from './follow-up-dialog.module.css';
import { followUpOf, PRESETS, type FollowUp, type Preset } from './follow-up-presets.js';

type Props = { subject?: string; onChoose: (followUp: FollowUp) => void; onClose: () => void };

// How long the last follow-up was; for the full stop.
const lastFollowUp = createSignal<FollowUp | { days: number } | null>(null);

/** Puts a case away: one key for a usual day or event, or a day of one's own. */
export function FollowUpDialog({ subject, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const format = useFormat();
  const today = useToday();
  const last = useSignal(lastFollowUp);
  const [day, setDay] = useState('');
  const [first, lastDay] = [addDays(today, 1), addDays(today, LONGEST_WAIT_DAYS)];
  const fault = day !== '' && (day < first || day > lastDay);

  function choose(followUp: FollowUp | null): void {
    if (!followUp) return;
    lastFollowUp.set(followUp.on === null ? followUp : { days: daysBetween(today, followUp.on) });
    onChoose(followUp);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const preset = PRESETS.find((one) => one === event.key.toLowerCase());
    if (!preset) return;
    event.preventDefault();
    choose(followUpOf(preset, today, last));
  }
  function wordsOf(preset: Preset): string {
    const on = followUpOf(preset, today, last)?.on;
    return on
      ? `${t(`followUp.preset.${preset === '.' ? 'last' : preset}`)}, ${format.shortDay(on)}`
      : t(`followUp.preset.${preset === '.' ? 'last' : preset}`);
  }

  return (
    <div onKeyDown={onKeyDown}>
      <FormDialog
        title={t('followUp.title')}
        subject={subject}
        submit={t('followUp.submit')}
        isDisabled={day === '' || fault}
        onSubmit={() => {
          choose({ on: day, event: null });
        }}
        onClose={onClose}
      >
        <div className={styles.presets}>
          {PRESETS.filter((preset) => preset !== '.' || last !== null).map((preset, at) => (
            <Button
              key={preset}
              autoFocus={at === 0}
              aria-keyshortcuts={preset}
              onClick={() => {
                choose(followUpOf(preset, today, last));
              }}
            >
              <KeyCap cap={preset.toUpperCase()} />
              {wordsOf(preset)}
            </Button>
          ))}
        </div>
        <label htmlFor={id} className={styles.label}>
          {t('followUp.day')}
        </label>
        <OutlinedInput
          type="date"
          value={day}
          error={fault}
          slotProps={{
            input: { id, min: first, max: lastDay, 'aria-describedby': `${id}-below`, 'aria-invalid': fault },
          }}
          onChange={(event) => {
            setDay(event.target.value);
          }}
        />
        <p id={`${id}-below`} className={styles.below} data-error={fault}>
          {fault
            ? t('followUp.fault', { first: format.day(first), last: format.day(lastDay) })
            : t('followUp.hint', { last: format.day(lastDay) })}
        </p>
      </FormDialog>
    </div>
  );
}
