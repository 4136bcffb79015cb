import { useId } from 'react';
import { KeyCap } from '../keys/key-cap.js';
import styles from './radio-lines.module.css';

type Props<V extends string> = {
  legend: string;
  value: V | null;
  options: readonly { value: V; label: string; hint?: string }[];
  /** Takes the focus when it is shown. */
  autoFocus?: boolean;
  onChange: (value: V) => void;
};

/** A choice of a few, one below the other; the numbers choose too while the focus is among them. */
export function RadioLines<V extends string>({ legend, value, options, autoFocus = false, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset
      className={styles.lines}
      onKeyDown={(event) => {
        const chosen = options[Number(event.key) - 1];
        if (!chosen || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        onChange(chosen.value);
      }}
    >
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option, at) => (
        <label key={option.value} className={styles.line}>
          <input
            type="radio"
            name={name}
            autoFocus={autoFocus && at === 0}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span className={styles.words}>
            {option.label}
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </span>
          <KeyCap cap={String(at + 1)} />
        </label>
      ))}
    </fieldset>
  );
}
