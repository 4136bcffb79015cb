import IconButton from '@mui/material/IconButton';
import { Download, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { useKeyAction } from '../../../keys/key-registry.js';
import { ActionIcon } from '../../../parts/action-icon.js';
import { contentUrl } from './document-name.js';
import styles from './document-tools.module.css';

type Props = {
  document: DocumentView;
  zoomIn: (() => void) | null;
  zoomOut: (() => void) | null;
  rotate: (() => void) | null;
};

/** Zoom, turn, download: those that the document allows. */
export function DocumentTools({ document, zoomIn, zoomOut, rotate }: Props) {
  const { t } = useTranslation();
  useKeyAction('zoomIn', zoomIn);
  useKeyAction('zoomOut', zoomOut);
  useKeyAction('rotate', rotate);
  return (
    <div role="group" aria-label={t('document.tools')} className={styles.tools}>
      {rotate && (
        <>
          <ActionIcon
            icon={ZoomOut}
            label={t('document.zoomOut')}
            keyAction="zoomOut"
            disabled={!zoomOut}
            onClick={() => zoomOut?.()}
          />
          <ActionIcon
            icon={ZoomIn}
            label={t('document.zoomIn')}
            keyAction="zoomIn"
            disabled={!zoomIn}
            onClick={() => zoomIn?.()}
          />
          <ActionIcon icon={RotateCw} label={t('document.rotate')} keyAction="rotate" onClick={rotate} />
        </>
      )}
      {!document.blocked && !document.withheld && (
        <IconButton
          component="a"
          href={contentUrl(document)}
          download={document.fileName}
          aria-label={t('document.download', { name: document.fileName })}
          data-tip={t('document.download', { name: document.fileName })}
        >
          <Download size={16} strokeWidth={1.9} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
