import type { ReactNode } from 'react';
import styles from './choice-chip.module.css';

type Props = { isPressed: boolean; tone?: 'warn'; onClick: () => void; children: ReactNode };

/** A button that is in or out: part of a filter, or a view of a list. */
export function ChoiceChip({ isPressed, tone, onClick, children }: Props) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isPressed} data-tone={tone} onClick={onClick}>
      {children}
    </button>
  );
}
