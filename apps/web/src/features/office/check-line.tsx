import { useId } from 'react';
import styles from './connection-form.module.css';
import form from './form.module.css';

type Props = {
  label: string;
  hint: string;
  checked: boolean;
  conflict: string | null;
  onChange: (checked: boolean) => void;
};

/** Something that is so or not, with what it means below. */
export function CheckLine({ label, hint, checked, conflict, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className={form.hint} data-tone={conflict || checked ? 'conflict' : 'hint'}>
        {conflict ?? hint}
      </p>
    </div>
  );
}
