import { useTranslation } from 'react-i18next';
import { focusPaneNamed, useShownPanes } from '../keys/panes.js';
import styles from './skip-links.module.css';

const TARGETS = ['list', 'preview'] as const;

/** The first things that Tab reaches: straight to the list or the preview. */
export function SkipLinks() {
  const { t } = useTranslation();
  const panes = useShownPanes();
  return (
    <nav aria-label={t('frame.skip')} className={styles.links}>
      {TARGETS.filter((target) => panes.has(target)).map((target) => (
        <a
          key={target}
          href={`#${target}`}
          onClick={(event) => {
            event.preventDefault();
            focusPaneNamed(target);
          }}
        >
          {t(`frame.skipTo.${target}`)}
        </a>
      ))}
    </nav>
  );
}
