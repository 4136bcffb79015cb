import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../keys/panes.js';
import styles from './preview-pane.module.css';

/** The pane that shows what was chosen from a list; takes single keys as the list does. */
export function PreviewPane({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const pane = usePane('preview');
  return (
    <section {...pane} aria-label={t('preview.region')} className={`${styles.pane ?? ''} inner-focus`}>
      {children}
    </section>
  );
}
