import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './reason-dialog.module.css';

const SHORTEST = 5;
const LONGEST = 500;

/** Asks why a person needs to see what her role opens with a reason only. The reason is kept in the audit. */
export function ReasonDialog({ onGive, onClose }: { onGive: (reason: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [isTooShort, setTooShort] = useState(false);
  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if ([...text.trim()].length < SHORTEST) setTooShort(true);
    else onGive(text.trim());
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={`${id}-title`}>
      <form className={styles.form} onSubmit={onSubmit}>
        <h2 id={`${id}-title`} className={styles.title}>
          {t('reason.title')}
        </h2>
        <label htmlFor={id}>{t('reason.label')}</label>
        <OutlinedInput
          autoFocus
          multiline
          minRows={2}
          value={text}
          error={isTooShort}
          slotProps={{
            input: { id, maxLength: LONGEST, 'aria-describedby': `${id}-hint`, 'aria-invalid': isTooShort },
          }}
          onChange={(event) => {
            setText(event.target.value);
            setTooShort(false);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.closest('form')?.requestSubmit();
          }}
        />
        <p id={`${id}-hint`} className={styles.hint} data-error={isTooShort}>
          {isTooShort ? t('reason.tooShort') : t('reason.hint')}
        </p>
        <div className={styles.buttons}>
          <Button variant="text" onClick={onClose}>
            {t('reason.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="primary">
            {t('reason.open')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
