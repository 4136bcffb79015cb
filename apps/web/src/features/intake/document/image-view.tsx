import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SkeletonRows } from '../../../parts/skeleton.js';
import { useElementWidth } from '../../../use-element-width.js';
import type { PagePlace } from './document-panel.js';
import { BlobImage } from './blob-image.js';
import { FileProblem } from './file-problem.js';
import styles from './image-view.module.css';
import { usePicture } from './picture.api.js';
import type { DocumentLook } from './use-document-look.js';
import { useNearness } from './use-nearness.js';

type Props = { url: string; name: string; look: DocumentLook; onPlace: (place: PagePlace) => void };
type Size = { width: number; height: number };

/** A photo or scan, as wide as the pane at first; of a fax, page below page. */
export function ImageView({ url, name, look, onPlace }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const room = useElementWidth(box) - 32;
  const first = usePicture(url, 1, true);
  const count = first.data?.pages ?? 1;
  if (first.error) return <FileProblem problem={first.error} onRetry={() => void first.refetch()} />;
  return (
    <div ref={box} role="region" aria-label={name} tabIndex={0} className={`${styles.box ?? ''} inner-focus`}>
      {first.isPending && <SkeletonRows count={4} lines={3} />}
      {first.data &&
        room > 0 &&
        Array.from({ length: count }, (_, at) => (
          <ImagePage
            key={at}
            url={url}
            name={name}
            page={at + 1}
            room={room}
            look={look}
            onInView={() => {
              if (count > 1) onPlace({ page: at + 1, count });
            }}
          />
        ))}
    </div>
  );
}

type PageProps = { url: string; name: string; page: number; room: number; look: DocumentLook; onInView: () => void };

function ImagePage({ url, name, page, room, look, onInView }: PageProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const isNear = useNearness(frame, onInView);
  const { data: picture } = usePicture(url, page, isNear);
  const [isBroken, setBroken] = useState(false);
  const [natural, setNatural] = useState<Size | null>(null);
  const place = natural && placeImage(natural, room, look);
  if (isBroken) return <FileProblem problem={null} />;
  return (
    <div ref={frame} className={styles.frame} style={place?.frame}>
      {picture && (
        <BlobImage
          blob={picture.blob}
          alt={t('document.imageOf', { name })}
          className={styles.image}
          style={place?.image ?? { visibility: 'hidden' }}
          onError={() => {
            setBroken(true);
          }}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            setNatural({ width: naturalWidth, height: naturalHeight });
          }}
        />
      )}
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
