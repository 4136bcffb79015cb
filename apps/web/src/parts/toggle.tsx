import Switch from '@mui/material/Switch';
import { useId } from 'react';
import styles from './toggle.module.css';

type Props = { label: string; hint: string; checked: boolean; onChange: (checked: boolean) => void };

/** A switch with its label and one line on what it changes. */
export function Toggle({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.toggle}>
      <label className={styles.label} htmlFor={id}>
        {label}
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      </label>
      <Switch
        slotProps={{ input: { id, 'aria-describedby': `${id}-hint` } }}
        checked={checked}
        onChange={(_event, value) => {
          onChange(value);
        }}
      />
    </div>
  );
}
