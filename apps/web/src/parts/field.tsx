import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

type Props = {
  label: string;
  /** In a form of a few texts the label stands back behind them. */
  quiet?: boolean;
  hint?: string | undefined;
  /** What is wrong with the value; stands in place of the hint. */
  fault: string | null;
  children: (control: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }) => ReactNode;
};

/** A control with its label above, and below it what helps or what is wrong. */
export function Field({ label, quiet = false, hint, fault, children }: Props) {
  const id = useId();
  const below = fault ?? hint;
  return (
    <div className={styles.field} data-quiet={quiet}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, 'aria-describedby': below ? `${id}-below` : undefined, 'aria-invalid': fault !== null })}
      {below && (
        <p id={`${id}-below`} className={styles.below} data-fault={fault !== null}>
          {below}
        </p>
      )}
    </div>
  );
}
