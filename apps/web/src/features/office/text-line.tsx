import OutlinedInput from '@mui/material/OutlinedInput';
import { CircleX } from 'lucide-react';
import { useId } from 'react';
import styles from './form.module.css';

type Props = {
  label: string;
  value: string;
  hint?: string;
  fault?: string | null;
  /** What somebody else has saved meanwhile. */
  conflict?: string | null;
  longest: number;
  inputMode?: 'numeric' | 'text' | 'url';
  /** Typed unseen, and filled in by nobody. */
  isSecret?: boolean;
  onChange: (text: string) => void;
};

/** A text with its label above, and below it what helps or what is wrong. */
export function TextLine({ label, value, hint, fault, conflict, longest, inputMode, isSecret, onChange }: Props) {
  const id = useId();
  const tone = fault ? 'error' : conflict ? 'conflict' : 'hint';
  const said = fault ?? conflict ?? hint;
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <OutlinedInput
        value={value}
        type={isSecret ? 'password' : 'text'}
        error={Boolean(fault)}
        slotProps={{
          input: {
            id,
            maxLength: longest,
            autoComplete: isSecret ? 'new-password' : 'off',
            'aria-invalid': Boolean(fault),
            ...(said ? { 'aria-describedby': `${id}-hint` } : {}),
            ...(inputMode ? { inputMode } : {}),
          },
        }}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {said && (
        <p id={`${id}-hint`} className={styles.hint} data-tone={tone}>
          {fault && <CircleX size={13} strokeWidth={2.2} aria-hidden />}
          {said}
        </p>
      )}
    </div>
  );
}
