import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Definition } from './definition.js';
import styles from './steering.module.css';

type Sentence = { de: string; en: string };
type Props = {
  title: string;
  text: string;
  table: 'teams' | 'ages' | 'weeks';
  explained?: { name: Sentence; definition: Sentence };
  switches?: ReactNode;
  children: ReactNode;
};

/** A framed part of the page: title, one sentence, its table as CSV. */
export function SteeringPanel({ title, text, table, explained, switches, children }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={title} className={styles.panel}>
      <header className={styles.panelHead}>
        <h2 className={styles.panelTitle}>
          {title} {explained && <Definition {...explained} />}
        </h2>
        <div className={styles.tools}>
          {switches}
          <a
            href={`/api/v1/steering/csv/${table}`}
            download
            className={styles.tool}
            aria-label={t('steering.csvOf', { title })}
          >
            <Download size={14} aria-hidden /> {t('steering.csv')}
          </a>
        </div>
      </header>
      <p className={styles.panelText}>{text}</p>
      {children}
    </section>
  );
}
