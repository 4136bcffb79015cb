import { Shield, ShieldAlert, ShieldCheck, ShieldQuestion, ShieldX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { useSpokenMoment } from '../../../use-format.js';
import styles from './document-foot.module.css';
import { DocumentTools } from './document-tools.js';
import type { useDocumentLook } from './use-document-look.js';

const STATUS: Record<DocumentView['scanStatus'], { icon: LucideIcon; tone: 'ok' | 'quiet' | 'warn' | 'danger' }> = {
  CLEAN: { icon: ShieldCheck, tone: 'ok' },
  NOT_CONFIGURED: { icon: Shield, tone: 'quiet' },
  PENDING: { icon: ShieldQuestion, tone: 'warn' },
  UNSCANNABLE: { icon: ShieldAlert, tone: 'warn' },
  INFECTED: { icon: ShieldX, tone: 'danger' },
};

type Props = { document: DocumentView; look: ReturnType<typeof useDocumentLook> };

/** What the virus check said, and the tools. */
export function DocumentFoot({ document, look }: Props) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const { icon: Icon, tone } = STATUS[document.scanStatus];
  const words =
    document.scanStatus === 'CLEAN' && document.scannedAt
      ? t('scan.cleanAt', { moment: spoken(document.scannedAt) })
      : t(`scan.${document.scanStatus}`);
  return (
    <footer className={styles.foot}>
      <span className={styles.scan} data-tone={tone}>
        <Icon size={14} strokeWidth={2.2} aria-hidden />
        {words}
      </span>
      <DocumentTools document={document} look={look} />
    </footer>
  );
}
