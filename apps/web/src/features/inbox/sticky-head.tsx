import { GroupHead } from './group-head.js';
import styles from './inbox-grid.module.css';
import type { ListItem } from './row-groups.js';

/** The head of the rows that stand at the top of the window. */
export function StickyHead({ items, firstIndex }: { items: readonly ListItem[]; firstIndex: number }) {
  const head = items.slice(0, firstIndex + 1).findLast((item) => item.kind === 'head');
  if (head?.kind !== 'head') return null;
  return (
    <div aria-hidden className={styles.sticky}>
      <GroupHead item={head} />
    </div>
  );
}
