import { OTHER_DEFINITIONS, STOCK_METRICS, type StockMetric } from '@einkanal/domain/steering/metric';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SteeringView } from '../../api/messages.js';
import { useFormat, useLanguage } from '../../use-format.js';
import { Definition } from './definition.js';
import styles from './steering.module.css';

const TILES: readonly (StockMetric | 'oldest')[] = [
  'emergencies',
  'open',
  'untouched',
  'oldest',
  'overdue',
  'needsTransfer',
];
const ALARMING: readonly string[] = ['emergencies', 'overdue', 'needsTransfer'];

/** The six figures of the office, each a link to its cases. */
export function TileRow({ total }: { total: SteeringView['total'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  return (
    <ul aria-label={t('steering.tiles')} className={styles.tiles}>
      {TILES.map((name) => {
        const explained = name === 'oldest' ? OTHER_DEFINITIONS.oldest : STOCK_METRICS[name];
        const figure = total[name];
        const count = name === 'oldest' ? (total.oldest?.workingDays ?? 0) : (figure?.count ?? 0);
        const alarms = ALARMING.includes(name) && count > 0;
        return (
          <li key={name} className={styles.tile}>
            <div className={styles.tileName}>
              {explained.name[language]} <Definition {...explained} />
            </div>
            {figure ? (
              <Link
                to={`/eingang?${figure.filter}`}
                className={styles.tileFigure}
                data-tone={alarms ? 'danger' : undefined}
              >
                {format.count(count)} {name === 'oldest' && <small>{t('steering.oldestUnit')}</small>}
              </Link>
            ) : (
              <span className={styles.tileFigure}>–</span>
            )}
            {name === 'oldest' && (
              <div className={styles.tileNote}>
                {total.oldest
                  ? t('steering.oldestNote', { day: format.day(total.oldest.receivedOn) })
                  : t('steering.none')}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
