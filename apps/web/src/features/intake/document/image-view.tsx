import { FileX2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../parts/notice.js';
import { useElementWidth } from '../../../use-element-width.js';
import type { DocumentLook } from './use-document-look.js';
import styles from './image-view.module.css';

type Size = { width: number; height: number };

/** A photo or scan, as wide as the pane at first. */
export function ImageView({ url, name, look }: { url: string; name: string; look: DocumentLook }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const room = useElementWidth(box) - 32;
  const [natural, setNatural] = useState<Size | 'broken' | null>(null);
  if (natural === 'broken')
    return <Notice icon={FileX2} tone="warn" title={t('document.broken')} text={t('document.brokenText')} />;
  const place = natural && room > 0 ? placeImage(natural, room, look) : null;
  return (
    <div ref={box} role="region" aria-label={name} tabIndex={0} className={`${styles.box ?? ''} inner-focus`}>
      <div className={styles.frame} style={place?.frame}>
        <img
          src={url}
          alt={t('document.imageOf', { name })}
          className={styles.image}
          style={place?.image ?? { visibility: 'hidden' }}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            setNatural({ width: naturalWidth, height: naturalHeight });
          }}
          onError={() => {
            setNatural('broken');
          }}
        />
      </div>
    </div>
  );
}

/** Sizes the image and the frame that holds it turned: at zoom 1 it is as wide as the room, but not blown up. */
function placeImage(natural: Size, room: number, { zoom, rotation }: DocumentLook) {
  const isLying = rotation % 180 === 90;
  const turned = isLying ? { width: natural.height, height: natural.width } : natural;
  const scale = Math.min(room / turned.width, 1.5) * zoom;
  return {
    frame: { width: turned.width * scale, height: turned.height * scale },
    image: {
      width: natural.width * scale,
      height: natural.height * scale,
      transform: `translate(-50%, -50%) rotate(${String(rotation)}deg)`,
    },
  };
}
