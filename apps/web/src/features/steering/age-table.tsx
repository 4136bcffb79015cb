import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';
import { ageBucketWords } from './age-bucket-words.js';
import { FigureLink } from './figure-link.js';
import styles from './steering.module.css';

/** The ages in numbers, each the way to its list. */
export function AgeTable({ teams, total }: Pick<SteeringView, 'teams' | 'total'>) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('steering.age')}>
      <table className={styles.table} data-dense>
        <caption className="visually-hidden">{t('steering.age')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('steering.basket')}</th>
            {total.ages.map(({ bucket }) => (
              <th key={bucket} scope="col">
                {ageBucketWords(bucket)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map(({ id, name, ages }) => (
            <tr key={id ?? 'none'}>
              <th scope="row">{name ?? t('steering.noTeam')}</th>
              {ages.map((age) => (
                <td key={age.bucket}>
                  <FigureLink figure={age} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
