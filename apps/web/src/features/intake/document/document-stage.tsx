import { FileX2, ShieldQuestion, ShieldX } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { Notice } from '../../../parts/notice.js';
import { SkeletonRows } from '../../../parts/skeleton.js';
import { ClosedWithoutReason } from '../closed-without-reason.js';
import { previewUrl } from './document-url.js';
import type { PagePlace } from './document-panel.js';
import { ImageView } from './image-view.js';
import { TextView } from './text-view.js';
import type { DocumentLook } from './use-document-look.js';

const PdfView = lazy(() => import('./pdf-view.js').then(({ PdfView: view }) => ({ default: view })));

type Props = { document: DocumentView; name: string; look: DocumentLook; onPlace: (place: PagePlace) => void };

/** The document itself, or the reason why it is not shown. */
export function DocumentStage({ document, name, look, onPlace }: Props) {
  const { t } = useTranslation();
  if (document.withheld) return <ClosedWithoutReason />;
  if (document.scanStatus === 'INFECTED')
    return <Notice icon={ShieldX} tone="danger" title={t('document.infected')} text={t('document.infectedText')} />;
  if (document.blocked)
    return <Notice icon={ShieldQuestion} tone="warn" title={t('document.blocked')} text={t('document.blockedText')} />;
  switch (document.preview) {
    case 'pdf':
      return (
        <Suspense fallback={<SkeletonRows count={4} lines={3} />}>
          <PdfView url={previewUrl(document)} name={name} look={look} onPlace={onPlace} />
        </Suspense>
      );
    case 'image':
      return <ImageView url={previewUrl(document)} name={name} look={look} onPlace={onPlace} />;
    case 'text':
      return <TextView url={previewUrl(document)} name={name} />;
    case 'none':
      return (
        <Notice
          icon={FileX2}
          title={t('document.noPreview')}
          text={t('document.noPreviewText', { type: document.mediaType })}
        />
      );
  }
}
