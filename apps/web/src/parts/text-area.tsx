import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import styles from './text-area.module.css';

type Props = {
  label: string;
  hint?: string;
  /** What is wrong with the text; stands in place of the hint. */
  error?: string | null;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  rows?: number;
};

const LONGEST = 4_000;

/** A text of some lines with its label above. Strg+Enter sends the form. */
export function TextArea({ label, hint, error = null, value, onChange, autoFocus = false, rows = 3 }: Props) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <OutlinedInput
        autoFocus={autoFocus}
        multiline
        minRows={rows}
        maxRows={8}
        value={value}
        error={error !== null}
        slotProps={{
          input: {
            id,
            maxLength: LONGEST,
            'aria-describedby': below ? `${id}-below` : undefined,
            'aria-invalid': error !== null,
          },
        }}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.closest('form')?.requestSubmit();
        }}
      />
      {below && (
        <p id={`${id}-below`} className={styles.below} data-error={error !== null}>
          {below}
        </p>
      )}
    </div>
  );
}
