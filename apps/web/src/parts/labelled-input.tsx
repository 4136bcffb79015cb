import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import styles from './labelled-input.module.css';

type Props = {
  label: string;
  value: string;
  type?: 'text' | 'date' | 'datetime-local';
  hint?: string;
  /** What is wrong with the value; stands in place of the hint. */
  fault?: string | null;
  autoFocus?: boolean;
  onChange: (value: string) => void;
};

/** A line of text, a day or a time of a day with its label above. */
export function LabelledInput({ label, value, type = 'text', hint, fault = null, autoFocus = false, onChange }: Props) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <OutlinedInput
        autoFocus={autoFocus}
        type={type}
        value={value}
        error={fault !== null}
        slotProps={{
          input: {
            id,
            maxLength: 400,
            'aria-describedby': below ? `${id}-below` : undefined,
            'aria-invalid': fault !== null,
          },
        }}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {below && (
        <p id={`${id}-below`} className={styles.below} data-fault={fault !== null}>
          {below}
        </p>
      )}
    </div>
  );
}
