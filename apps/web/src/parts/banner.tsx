import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';

type Props = { icon: LucideIcon; tone: 'warn' | 'danger'; children: ReactNode; action?: ReactNode };

/** One sentence about the state of the whole page, above it; what is on screen stays. */
export function Banner({ icon: Icon, tone, children, action }: Props) {
  return (
    <div role="status" className={styles.banner} data-tone={tone}>
      <Icon size={16} strokeWidth={1.9} aria-hidden />
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}
