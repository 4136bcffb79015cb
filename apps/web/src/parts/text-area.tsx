import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from './field.js';

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
  return (
    <Field quiet label={label} hint={hint} fault={error}>
      {(control) => (
        <OutlinedInput
          autoFocus={autoFocus}
          multiline
          minRows={rows}
          maxRows={8}
          value={value}
          error={error !== null}
          slotProps={{ input: { ...control, maxLength: LONGEST } }}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.closest('form')?.requestSubmit();
          }}
        />
      )}
    </Field>
  );
}
