import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage } from './draw-page.js';
import styles from './pdf-page.module.css';
import type { DocumentLook } from './use-document-look.js';
import { useNearness } from './use-nearness.js';
import type { PageSize } from './use-pdf.js';

type Props = {
  document: PDFDocumentProxy;
  number: number;
  /** The size of the first page, taken until this one is known. */
  fallback: PageSize;
  room: number;
  look: DocumentLook;
  onInView: () => void;
};

/** One page: its picture, and its words above it to be marked, copied and read aloud. */
export function PdfPage({ document, number, fallback, room, look, onInView }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [isTextless, setTextless] = useState(false);
  const isNear = useNearness(frame, onInView);
  const turned = (rotation: number) =>
    rotation % 180 === 0 ? fallback : { width: fallback.height, height: fallback.width };
  const size = page
    ? page.getViewport({ scale: 1, rotation: (page.rotate + look.rotation) % 360 })
    : turned(look.rotation);
  const scale = (Math.min(room, 900) / size.width) * look.zoom;

  useEffect(() => {
    if (!isNear || page) return;
    let isCurrent = true;
    void document.getPage(number).then((loaded) => {
      if (isCurrent) setPage(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [document, number, isNear, page]);

  useEffect(() => {
    const element = frame.current;
    if (!element || !page || !isNear) return;
    const viewport = page.getViewport({ scale, rotation: (page.rotate + look.rotation) % 360 });
    const drawing = drawPage(page, viewport, element);
    void drawing.hasText.then((hasText) => {
      setTextless(!hasText);
    });
    return drawing.cancel;
  }, [page, isNear, scale, look.rotation]);

  return (
    <section aria-label={t('document.pageOf', { page: number, count: document.numPages })} className={styles.section}>
      <div
        ref={frame}
        className={styles.page}
        style={{ width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) }}
      />
      {isTextless && <p className="visually-hidden">{t('document.noText')}</p>}
    </section>
  );
}
