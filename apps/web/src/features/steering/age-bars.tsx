import { OTHER_DEFINITIONS } from '@einkanal/domain/steering/metric';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SteeringView } from '../../api/messages.js';
import styles from './steering.module.css';
import { SteeringPanel } from './steering-panel.js';

type Bucket = SteeringView['total']['ages'][number]['bucket'];

/** Open cases of each team by age; each segment opens its list. */
export function AgeBars({ teams, total }: Pick<SteeringView, 'teams' | 'total'>) {
  const { t } = useTranslation();
  const words = (bucket: Bucket) => (bucket === '61-' ? t('steering.beyond') : bucket.replace('-', '–'));
  const most = Math.max(1, ...teams.map(({ open }) => open.count));
  return (
    <SteeringPanel
      title={t('steering.age')}
      text={t('steering.ageText')}
      table="ages"
      explained={OTHER_DEFINITIONS.age}
    >
      <ul className={styles.legend} aria-hidden>
        {total.ages.map(({ bucket }, at) => (
          <li key={bucket}>
            <i className={styles.swatch} data-age={at + 1} /> {words(bucket)}
          </li>
        ))}
      </ul>
      <ul className={styles.bars}>
        {teams.map(({ id, name, open, ages }) => {
          const team = name ?? t('steering.noTeam');
          return (
            <li key={id ?? 'none'} className={styles.bar}>
              <span className={styles.barName}>{team}</span>
              <span className={styles.segments}>
                {ages.map(({ bucket, count, filter }, at) =>
                  count === 0 ? null : (
                    <Link
                      key={bucket}
                      to={`/eingang?${filter}`}
                      className={styles.segment}
                      data-age={at + 1}
                      style={{ width: `${String((count / most) * 100)}%` }}
                      aria-label={t('steering.segment', { team, age: words(bucket), count })}
                      title={t('steering.segment', { team, age: words(bucket), count })}
                    />
                  ),
                )}
              </span>
              <span className={styles.barSum}>{open.count}</span>
            </li>
          );
        })}
      </ul>
    </SteeringPanel>
  );
}
