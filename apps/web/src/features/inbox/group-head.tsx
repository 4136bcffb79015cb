import { useTranslation } from 'react-i18next';
import { useFormat } from '../../use-format.js';
import styles from './group-head.module.css';
import type { ListItem, RowGroup } from './row-groups.js';
import { URGENCY_GROUPS } from './urgency-groups.js';

const NAMED = [...URGENCY_GROUPS, 'today', 'yesterday', 'thisWeek', 'lastWeek'] as const;

/** The head of a group of rows, with their number once all are loaded. */
export function GroupHead({ item }: { item: Extract<ListItem, { kind: 'head' }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = isNamed(item.group) ? t(`group.${item.group}`) : format.month(item.group);
  return <div className={styles.head}>{item.count === null ? name : `${name} · ${format.count(item.count)}`}</div>;
}

function isNamed(group: RowGroup): group is (typeof NAMED)[number] {
  return (NAMED as readonly string[]).includes(group);
}
