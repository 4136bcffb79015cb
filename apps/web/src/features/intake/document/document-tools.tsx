import IconButton from '@mui/material/IconButton';
import { Download, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { useCaseReason } from '../../../case-file/case-reason.js';
import { useKeyAction } from '../../../keys/key-registry.js';
import { ActionIcon } from '../../../parts/action-icon.js';
import styles from './document-tools.module.css';
import { contentUrl } from './document-url.js';
import { saveFile } from '../../../case-file/save-file.js';
import type { useDocumentLook } from './use-document-look.js';

/** Zoom, turn, download: those that the document allows. */
export function DocumentTools({
  document,
  look,
}: {
  document: DocumentView;
  look: ReturnType<typeof useDocumentLook>;
}) {
  const { t } = useTranslation();
  const { headers } = useCaseReason();
  const isOpen = !document.blocked && !document.withheld;
  const isPicture = isOpen && (document.preview === 'pdf' || document.preview === 'image');
  useKeyAction('zoomIn', isPicture ? look.zoomIn : null);
  useKeyAction('zoomOut', isPicture ? look.zoomOut : null);
  useKeyAction('rotate', isPicture ? look.rotate : null);
  const download = t('document.download', { name: document.fileName });
  return (
    <div role="group" aria-label={t('document.tools')} className={styles.tools}>
      {isPicture && (
        <>
          <ActionIcon icon={ZoomOut} label={t('document.zoomOut')} keyAction="zoomOut" onClick={look.zoomOut} />
          <ActionIcon icon={ZoomIn} label={t('document.zoomIn')} keyAction="zoomIn" onClick={look.zoomIn} />
          <ActionIcon icon={RotateCw} label={t('document.rotate')} keyAction="rotate" onClick={look.rotate} />
        </>
      )}
      {isOpen && (
        <IconButton
          component="a"
          href={contentUrl(document)}
          download={document.fileName}
          aria-label={download}
          data-tip={download}
          onClick={(event: MouseEvent) => {
            if (!('x-reason' in headers)) return;
            event.preventDefault();
            void saveFile(contentUrl(document), document.fileName, headers);
          }}
        >
          <Download size={16} strokeWidth={1.9} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
