import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { STATED_RESULTS, type StatedResult } from '@einkanal/domain/case-file/casework-commands';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { KeyCap } from '../../keys/key-cap.js';
import { TextArea } from '../../parts/text-area.js';
import styles from './casework-form.module.css';

/** With which result the case ends here. */
export function CloseDialog({ row, onClose }: { row: InboxRow; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const command = useCommand();
  const [result, setResult] = useState<StatedResult | null>(null);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setAsked(true);
    if (result === null) return;
    void command('close', row, { result, text: text.trim() || null });
    onClose();
  }

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form className={`${styles.form ?? ''} ${styles.dialog ?? ''}`} onSubmit={onSubmit}>
        <h2 id={id} className={styles.title}>
          {t('close.title')}
        </h2>
        <fieldset className={styles.choices} aria-describedby={isAsked && !result ? `${id}-error` : undefined}>
          <legend className={styles.label}>{t('close.result')}</legend>
          {STATED_RESULTS.map((value, at) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name={id}
                autoFocus={at === 0}
                checked={value === result}
                onChange={() => {
                  setResult(value);
                }}
              />
              {t(`result.${value}`)}
            </label>
          ))}
        </fieldset>
        {isAsked && !result && (
          <p id={`${id}-error`} className={styles.error}>
            {t('close.resultMissing')}
          </p>
        )}
        <TextArea label={t('close.text')} value={text} rows={2} onChange={setText} />
        <div className={styles.buttons}>
          <Button variant="text" onClick={onClose}>
            {t('casework.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="primary">
            {t('close.submit')}
            <KeyCap cap="ctrl" />
            <KeyCap cap="Enter" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
