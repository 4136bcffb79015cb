import { FileLock2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../parts/notice.js';
import { useElementWidth } from '../../../use-element-width.js';
import type { PagePlace } from './document-panel.js';
import { FileProblem } from './file-problem.js';
import { PdfPage } from './pdf-page.js';
import styles from './pdf-view.module.css';
import type { DocumentLook } from './use-document-look.js';
import { usePdf } from './use-pdf.js';

type Props = { url: string; name: string; look: DocumentLook; onPlace: (place: PagePlace) => void };

/** A PDF, page below page; only pages near the view are drawn. */
export function PdfView({ url, name, look, onPlace }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const room = useElementWidth(box) - 32;
  const pdf = usePdf(url);
  if (pdf.state === 'protected')
    return <Notice icon={FileLock2} tone="warn" title={t('document.protected')} text={t('document.protectedText')} />;
  if (pdf.state === 'closed') return <FileProblem problem={pdf.problem} />;
  return (
    <div ref={box} role="region" aria-label={name} tabIndex={0} className={`${styles.box ?? ''} inner-focus`}>
      {pdf.state === 'open' && pdf.isXfa && <p className={styles.note}>{t('document.xfa')}</p>}
      {pdf.state === 'open' &&
        room > 0 &&
        Array.from({ length: pdf.document.numPages }, (_, at) => (
          <PdfPage
            key={at}
            document={pdf.document}
            number={at + 1}
            fallback={pdf.firstSize}
            room={room}
            look={look}
            onInView={() => {
              onPlace({ page: at + 1, count: pdf.document.numPages });
            }}
          />
        ))}
    </div>
  );
}
