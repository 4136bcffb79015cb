import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import styles from './casework-form.module.css';

type Props = {
  label: string;
  /** `2026-12-14` */
  value: string;
  presets: readonly { day: string; label: string }[];
  error: string | null;
  onChange: (day: string) => void;
};

/** A day: one of a few that are usual, or any. */
export function DayField({ label, value, presets, error, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.days}>
        {presets.map((preset) => (
          <button
            key={preset.day}
            type="button"
            className={styles.preset}
            aria-pressed={preset.day === value}
            onClick={() => {
              onChange(preset.day);
            }}
          >
            {preset.label}
          </button>
        ))}
        <OutlinedInput
          type="date"
          value={value}
          error={error !== null}
          slotProps={{
            input: {
              id,
              'aria-invalid': error !== null,
              'aria-describedby': error === null ? undefined : `${id}-error`,
            },
          }}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </div>
      {error !== null && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
