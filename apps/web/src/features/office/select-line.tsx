import { useId } from 'react';
import styles from './form.module.css';

type Props<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  hint?: string;
  fault?: string | null;
  conflict?: string | null;
  onChange: (value: V) => void;
};

/** A choice of many with its label above. The browser's own list: every screen reader and every phone knows it. */
export function SelectLine<V extends string>({ label, value, options, hint, fault, conflict, onChange }: Props<V>) {
  const id = useId();
  const said = fault ?? conflict ?? hint;
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-invalid={Boolean(fault)}
        aria-describedby={said ? `${id}-hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {said && (
        <p id={`${id}-hint`} className={styles.hint} data-tone={fault ? 'error' : conflict ? 'conflict' : 'hint'}>
          {said}
        </p>
      )}
    </div>
  );
}
