import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MY_GROUPS } from '../../case-file/my-groups.js';
import { useFormat } from '../../use-format.js';
import styles from './group-head.module.css';
import type { ListItem, RowGroup } from './row-groups.js';
import { URGENCY_GROUPS } from './urgency-groups.js';

const NAMED = [...URGENCY_GROUPS, ...MY_GROUPS, 'today', 'yesterday', 'thisWeek', 'lastWeek'] as const;

type Props = {
  item: Extract<ListItem, { kind: 'head' }>;
  /** Folds its rows away or shows them; null where they always stand below it. */
  fold?: { isFolded: boolean; onToggle: () => void } | null;
};

/** The head of a group of rows, with their number once all are loaded. */
export function GroupHead({ item, fold = null }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = isNamed(item.group) ? t(`group.${item.group}`) : format.month(item.group);
  const words = item.count === null ? name : `${name} · ${format.count(item.count)}`;
  if (!fold) return <div className={styles.head}>{words}</div>;
  return (
    <button
      type="button"
      className={`${styles.head ?? ''} ${styles.fold ?? ''} inner-focus`}
      aria-expanded={!fold.isFolded}
      onClick={fold.onToggle}
    >
      <ChevronRight size={13} strokeWidth={2.2} aria-hidden />
      {words}
    </button>
  );
}

function isNamed(group: RowGroup): group is (typeof NAMED)[number] {
  return (NAMED as readonly string[]).includes(group);
}
