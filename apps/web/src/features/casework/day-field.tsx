import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from '../../parts/field.js';
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
  return (
    <Field quiet label={label} fault={error}>
      {(control) => (
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
            slotProps={{ input: control }}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </div>
      )}
    </Field>
  );
}
