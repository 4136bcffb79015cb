import type { InboxCounts } from '../api/messages.js';
import { useFormat } from '../use-format.js';
import styles from './view-count.module.css';

/** How many a view has; nothing where there are none. */
export function ViewCount({ count: { count, capped } }: { count: InboxCounts['inbox'] }) {
  const format = useFormat();
  if (count === 0) return null;
  return <span className={styles.count}>{`${format.count(count)}${capped ? '+' : ''}`}</span>;
}
