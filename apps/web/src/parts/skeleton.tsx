import { useTranslation } from 'react-i18next';
import { AfterAWhile } from './after-a-while.js';
import styles from './skeleton.module.css';

const WIDTHS = [46, 38, 52, 40, 58, 44, 36, 50];

/** Grey bars in the geometry of rows, after 400 ms and without movement. */
export function SkeletonRows({ count, lines }: { count: number; lines: 2 | 3 }) {
  const { t } = useTranslation();
  return (
    <AfterAWhile>
      <div role="status" className={styles.rows}>
        <span className="visually-hidden">{t('state.loading')}</span>
        {Array.from({ length: count }, (_, row) => (
          <div key={row} className={styles.row} data-lines={lines}>
            {Array.from({ length: lines }, (_bar, line) => (
              <div key={line} className={styles.bar} style={{ width: `${String(WIDTHS[(row * 3 + line) % 8])}%` }} />
            ))}
          </div>
        ))}
      </div>
    </AfterAWhile>
  );
}
