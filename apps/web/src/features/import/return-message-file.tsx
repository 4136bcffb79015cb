import { Download, Eye } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnMessage } from '../../api/messages.js';
import { useCaseReason } from '../../case-file/case-reason.js';
import { saveFile } from '../../case-file/save-file.js';
import styles from './return-message.module.css';

/** A file of a message, to be looked at in a tab of its own or saved. */
export function ReturnMessageFile({ file }: { file: ReturnMessage['files'][number] }) {
  const { t } = useTranslation();
  const { headers } = useCaseReason();
  const { id, fileName, preview, blocked } = file;
  const needsReason = 'x-reason' in headers;
  const content = `/api/v1/documents/${id}/content`;
  if (blocked)
    return (
      <li className={styles.file}>
        <bdi>{fileName}</bdi> <span className={styles.quiet}>{t('returned.blocked')}</span>
      </li>
    );
  return (
    <li className={styles.file}>
      <bdi>{fileName}</bdi>
      {preview !== 'none' && !needsReason && (
        <a
          className={styles.link}
          href={`/api/v1/documents/${id}/preview`}
          target="_blank"
          rel="noreferrer"
          aria-label={t('returned.lookAt', { name: fileName })}
        >
          <Eye size={14} strokeWidth={2.2} aria-hidden />
          {t('returned.look')}
        </a>
      )}
      <a
        className={styles.link}
        href={content}
        download={fileName}
        aria-label={t('returned.saveFile', { name: fileName })}
        onClick={(event: MouseEvent) => {
          if (!needsReason) return;
          event.preventDefault();
          void saveFile(content, fileName, headers);
        }}
      >
        <Download size={14} strokeWidth={2.2} aria-hidden />
        {t('returned.save')}
      </a>
    </li>
  );
}
