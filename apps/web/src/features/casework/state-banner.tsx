import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './state-banner.module.css';

type Props = {
  icon: LucideIcon;
  tone: 'warn' | 'danger' | 'review';
  label: string;
  children: ReactNode;
  actions?: ReactNode;
};

/** What about the state of the case must be seen before anything else, and what can be done about it. */
export function StateBanner({ icon: Icon, tone, label, children, actions }: Props) {
  return (
    <section aria-label={label} className={styles.banner} data-tone={tone}>
      <Icon size={16} strokeWidth={1.9} aria-hidden />
      <p className={styles.text}>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
