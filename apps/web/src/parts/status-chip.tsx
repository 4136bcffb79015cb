import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './status-chip.module.css';

export type Tone = 'quiet' | 'accent' | 'ok' | 'warn' | 'danger' | 'solid' | 'review';

/** A status: icon, word and colour, never colour alone. */
export function StatusChip({ icon: Icon, tone, children }: { icon?: LucideIcon; tone: Tone; children: ReactNode }) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {Icon && <Icon size={13} strokeWidth={2.2} aria-hidden />}
      {children}
    </span>
  );
}
