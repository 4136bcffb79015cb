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
  const open = total.open.count;
  const note = (name: StockMetric | 'oldest', count: number) => {
    if (open === 0) return t('steering.none');
    if (name === 'open') return t('steering.unit');
    if (name === 'oldest') return t('steering.oldestNote', { day: format.day(total.oldest?.receivedOn ?? '') });
    return t('steering.ofOpen', { percent: Math.round((count / open) * 100) });
  };
  return (
    <ul aria-label={t('steering.tiles')} className={styles.tiles}>
      {TILES.map((name) => {
        const explained = name === 'oldest' ? OTHER_DEFINITIONS.oldest : STOCK_METRICS[name];
        const figure = total[name];
        const count = name === 'oldest' ? (total.oldest?.workingDays ?? 0) : (figure?.count ?? 0);
        const alarms = ALARMING.includes(name) && count > 0;
        return (
          <li key={name} className={styles.tile}>
            <div className={styles.tileName}>{explained.name[language]}</div>
            <div className={styles.tileLine}>
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
              <Definition {...explained} />
            </div>
            <div className={styles.tileNote}>{note(name, count)}</div>
          </li>
        );
      })}
    </ul>
  );
}
