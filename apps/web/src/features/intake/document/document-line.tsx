import { Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { useFormat } from '../../../use-format.js';
import styles from './document-line.module.css';

/** The file as it was sent: name, size, and whether it came twice. */
export function DocumentLine({ document, identicalTo }: { document: DocumentView; identicalTo: string | null }) {
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
    </p>
  );
}
