import { Copy, Shield, ShieldAlert, ShieldCheck, ShieldQuestion, ShieldX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { KeyCap } from '../../../keys/key-cap.js';
import { useFormat, useSpokenMoment } from '../../../use-format.js';
import styles from './document-foot.module.css';
import type { PagePlace } from './document-panel.js';

const ICONS: Record<DocumentView['scanStatus'], { icon: LucideIcon; tone: 'ok' | 'quiet' | 'warn' | 'danger' }> = {
  CLEAN: { icon: ShieldCheck, tone: 'ok' },
  NOT_CONFIGURED: { icon: Shield, tone: 'quiet' },
  PENDING: { icon: ShieldQuestion, tone: 'warn' },
  UNSCANNABLE: { icon: ShieldAlert, tone: 'warn' },
  INFECTED: { icon: ShieldX, tone: 'danger' },
};

type Props = { document: DocumentView; identicalTo: string | null; place: PagePlace | null };

/** What is known about a file: the virus check, its name and size, and the page that is in view. */
export function DocumentFoot({ document, identicalTo, place }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const spoken = useSpokenMoment();
  const { icon: Icon, tone } = ICONS[document.scanStatus];
  const status =
    document.scanStatus === 'CLEAN' && document.scannedAt
      ? t('scan.cleanAt', { moment: spoken(document.scannedAt) })
      : t(`scan.${document.scanStatus}`);
  return (
    <footer className={styles.foot}>
      <span className={styles.scan} data-tone={tone}>
        <Icon size={14} strokeWidth={2.2} aria-hidden />
        {status}
      </span>
      {identicalTo && (
        <span className={styles.identical}>
          <Copy size={13} strokeWidth={2.2} aria-hidden />
          {t('document.identical', { name: identicalTo })}
        </span>
      )}
      <span className={styles.file} data-tip={document.fileName}>
        <bdi>{document.fileName}</bdi> · {format.bytes(document.sizeBytes)}
      </span>
      {place && <span className={styles.page}>{t('document.page', place)}</span>}
      <KeyCap cap="V" />
    </footer>
  );
}
