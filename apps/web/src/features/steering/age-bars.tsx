import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SteeringView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { ageBucketWords } from './age-bucket-words.js';
import styles from './steering.module.css';

type Team = SteeringView['teams'][number];

/** A bar for each team. Segments may be narrow, so they are for the mouse alone: the table has a link for each. */
export function AgeBars({ teams, total }: Pick<SteeringView, 'teams' | 'total'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...teams.map(({ open }) => open.count));
  return (
    <>
      <ul className={styles.legend} aria-hidden>
        {total.ages.map(({ bucket }, at) => (
          <li key={bucket}>
            <i className={styles.swatch} data-age={at + 1} /> {ageBucketWords(bucket)}
          </li>
        ))}
      </ul>
      <ul className={styles.bars}>
        {teams.map((team) => (
          <li key={team.id ?? 'none'} className={styles.bar}>
            <span className={styles.barName}>{team.name ?? t('steering.noTeam')}</span>
            <Segments team={team} most={most} />
            <span className={styles.barSum}>{format.count(team.open.count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Segments({ team, most }: { team: Team; most: number }) {
  const { t } = useTranslation();
  const name = team.name ?? t('steering.noTeam');
  return (
    <span className={styles.segments} aria-hidden>
      {team.ages.map(({ bucket, count, filter }, at) =>
        count === 0 ? null : (
          <Link
            key={bucket}
            to={`/eingang?${filter}`}
            tabIndex={-1}
            className={styles.segment}
            data-age={at + 1}
            style={{ width: `${String((count / most) * 100)}%` }}
            title={t('steering.segment', { team: name, age: ageBucketWords(bucket), count })}
          >
            <span className={styles.printed}>{count}</span>
          </Link>
        ),
      )}
    </span>
  );
}
