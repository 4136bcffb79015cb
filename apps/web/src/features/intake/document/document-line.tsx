import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { useFormat } from '../../../use-format.js';
import type { PagePlace } from './document-panel.js';
import styles from './document-line.module.css';

type Props = { document: DocumentView; identicalTo: string | null; place: PagePlace | null };

/** The file as it was sent: name, size, and whether it came twice; and the page in view. */
export function DocumentLine({ document, identicalTo, place }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={styles.line}>
      <bdi className={styles.name}>{document.fileName}</bdi>
      <span className={styles.size}>{format.bytes(document.sizeBytes)}</span>
      {identicalTo && (
        <span className={styles.identical}>
          <Copy size={13} strokeWidth={2.2} aria-hidden />
          {t('document.identical', { name: identicalTo })}
        </span>
      )}
      {place && <span className={styles.page}>{t('document.page', place)}</span>}
    </p>
  );
}
