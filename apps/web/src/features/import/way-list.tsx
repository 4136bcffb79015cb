import { useTranslation } from 'react-i18next';
import styles from './value-ways.module.css';
import type { ToldWay } from './use-way-words.js';

/** One line a value: what it is called, how it stands at the target, where, and by which rule. */
export function WayList({
  title,
  ways,
  isTechnical,
}: {
  title: string;
  ways: readonly ToldWay[];
  isTechnical: boolean;
}) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={title}>
      {ways.map(({ way, source, value, sent, place, rules }) => (
        <li key={`${way.pointer} ${way.place}`} className={styles.way}>
          <span className={styles.source}>
            {source}
            {isTechnical && <code>{way.pointer}</code>}
          </span>
          <span className={styles.value}>
            <bdi>{value}</bdi>
            {sent && (
              <span className={styles.sent}>
                {t('way.sent')} <bdi>{sent}</bdi>
              </span>
            )}
            {isTechnical && way.value !== value && <code>{way.value}</code>}
          </span>
          <span className={styles.place}>
            {place}
            {isTechnical && <code>{way.place}</code>}
            {rules.map((rule) => (
              <span key={rule} className={styles.rule}>
                {rule}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
