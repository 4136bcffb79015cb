import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

type Props = { icon: LucideIcon; tone?: 'ok' | 'warn' | 'danger'; title: string; text?: ReactNode; action?: ReactNode };

/** What stands in a pane that has nothing to show: what is, and what comes next. */
export function Notice({ icon: Icon, tone, title, text, action }: Props) {
  return (
    <div className={styles.notice} data-tone={tone}>
      <span className={styles.mark}>
        <Icon size={20} strokeWidth={1.9} aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
