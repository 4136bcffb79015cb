import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './preview-pane.module.css';

/** The pane that shows what was chosen from a list; takes single keys as the list does. */
export function PreviewPane({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t('preview.region')}
      data-pane="preview"
      data-single-keys
      tabIndex={-1}
      className={styles.pane}
    >
      {children}
    </section>
  );
}
