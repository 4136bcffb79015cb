import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { FigureLink } from './figure-link.js';
import styles from './steering.module.css';
import { SteeringPanel } from './steering-panel.js';

/** Where it sticks: the stock of each team, the one with most overdue cases first, and the whole at the foot. */
export function TeamTable({ teams, total, scope }: Pick<SteeringView, 'teams' | 'total' | 'scope'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const sorted = teams.toSorted((a, b) => b.overdue.count - a.overdue.count || b.open.count - a.open.count);
  const lines = [
    ...sorted.map((team) => ({ ...team, key: team.id ?? 'none', name: team.name ?? t('steering.noTeam') })),
    { ...total, key: 'total', name: t(scope === 'OFFICE' ? 'steering.whole' : 'steering.own') },
  ];
  const [worst] = lines;
  const finding = t(total.overdue.count > 0 ? 'steering.whereFinding' : 'steering.nothingOverdue', {
    team: worst?.name,
    share: t('steering.of', {
      part: format.count(worst?.overdue.count ?? 0),
      whole: format.count(total.overdue.count),
    }),
  });
  return (
    <SteeringPanel title={t('steering.where')} text={`${finding} ${t('steering.whereText')}`} table="teams">
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('steering.where')}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('steering.where')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('steering.basket')}</th>
              {(['open', 'untouched', 'oldest', 'overdue', 'emergencies', 'needsTransfer'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`steering.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, open, untouched, oldest, overdue, emergencies, needsTransfer }) => (
              <tr key={key} data-total={key === 'total'}>
                <th scope="row">{name}</th>
                <td>
                  <FigureLink figure={open} />
                </td>
                <td>
                  <FigureLink figure={untouched} />
                </td>
                <td>
                  {oldest ? (
                    <>
                      <FigureLink figure={{ count: oldest.workingDays, filter: oldest.filter }} />{' '}
                      {t('steering.oldestUnit')}
                    </>
                  ) : (
                    '–'
                  )}
                </td>
                <td>
                  <FigureLink figure={overdue} tone="danger" />
                </td>
                <td>
                  <FigureLink figure={emergencies} tone="danger" />
                </td>
                <td>
                  <FigureLink figure={needsTransfer} tone="danger" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SteeringPanel>
  );
}
