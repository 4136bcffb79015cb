import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from './field.js';

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
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(control) => (
        <OutlinedInput
          autoFocus={autoFocus}
          type={type}
          value={value}
          error={fault !== null}
          slotProps={{ input: { ...control, maxLength: 400 } }}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
