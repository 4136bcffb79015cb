import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useId, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../keys/key-cap.js';
import styles from './form-dialog.module.css';

type Props = {
  title: string;
  /** What the dialog is about, under the title: the person. */
  subject?: ReactNode;
  submit: string;
  isDisabled?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with one decision: its verb stands on the button, Strg+Enter confirms, Escape leaves everything as it is. */
export function FormDialog({ title, subject, submit, isDisabled = false, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  function send(event: SubmitEvent): void {
    event.preventDefault();
    if (!isDisabled) onSubmit();
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} slotProps={{ paper: { className: styles.paper } }}>
      <form
        noValidate
        className={styles.form}
        onSubmit={send}
        onKeyDown={(event) => {
          // A text area does it by itself.
          const isText = event.target instanceof HTMLTextAreaElement;
          if (event.key === 'Enter' && event.ctrlKey && !isText) event.currentTarget.requestSubmit();
        }}
      >
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {subject && <p className={styles.subject}>{subject}</p>}
        <div className={styles.content}>{children}</div>
        <div className={styles.buttons}>
          <Button variant="text" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            aria-keyshortcuts="Control+Enter"
            disabled={isDisabled}
          >
            {submit}
            <KeyCap cap="ctrl" />
            <KeyCap cap="↵" />
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
