import Button from '@mui/material/Button';
import { useState, type SubmitEvent } from 'react';
import { TextArea } from '../../parts/text-area.js';
import styles from './casework-form.module.css';

type Props = { label: string; missing: string; submit: string; onSubmit: (text: string) => void };

/** One text and its button, for decisions that need a sentence. */
export function SentenceForm({ label, missing, submit, onSubmit }: Props) {
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isEmpty = text.trim() === '';
  function send(event: SubmitEvent): void {
    event.preventDefault();
    setAsked(true);
    if (!isEmpty) onSubmit(text.trim());
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <TextArea autoFocus label={label} value={text} error={isAsked && isEmpty ? missing : null} onChange={setText} />
      <div className={styles.buttons}>
        <Button type="submit" variant="contained" color="primary">
          {submit}
        </Button>
      </div>
    </form>
  );
}
