import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { FigureLink } from './figure-link.js';
import styles from './steering.module.css';

type Flow = NonNullable<SteeringView['weeks']>[number]['arrivals'] | null;

/** The flow as a table: how often, and the cases that it happened to. */
export function FlowTable({ weeks }: { weeks: NonNullable<SteeringView['weeks']> }) {
  const { t } = useTranslation();
  const kinds = (['arrivals', 'decisions', 'finished'] as const).filter((kind) =>
    weeks.some((week) => week[kind] !== null),
  );
  return (
    <div className={styles.scroller} tabIndex={0} role="group" aria-label={t('steering.flow')}>
      <table className={styles.table} data-dense>
        <caption className="visually-hidden">{t('steering.flow')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('steering.week')}</th>
            {kinds.flatMap((kind) => [
              <th key={kind} scope="col">
                {t(`steering.${kind}`)}
              </th>,
              <th key={`${kind} cases`} scope="col">
                {t('steering.cases')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.week}>
              <th scope="row">{t('steering.weekShort', { week: Number(week.week.slice(-2)) })}</th>
              {kinds.map((kind) => (
                <FlowCells key={kind} flow={week[kind]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FlowCells({ flow }: { flow: Flow }) {
  const format = useFormat();
  return (
    <>
      <td>{flow ? format.count(flow.count) : '–'}</td>
      <td>{flow ? <FigureLink figure={flow.cases} /> : '–'}</td>
    </>
  );
}
