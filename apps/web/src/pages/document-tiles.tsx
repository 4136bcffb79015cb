import { FileText, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../api/messages.js';
import { useDocumentNames } from '../features/intake/document/use-document-names.js';
import { useFormat } from '../use-format.js';
import styles from './document-tiles.module.css';

type Props = { documents: readonly DocumentView[]; onShow: (id: string) => void };

/** The documents of a case as tiles that open them. */
export function DocumentTiles({ documents, onShow }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useDocumentNames(documents);
  return (
    <ul className={styles.tiles}>
      {documents.map(({ id, scanStatus, sizeBytes }, at) => {
        const isFine = scanStatus === 'CLEAN' || scanStatus === 'NOT_CONFIGURED';
        const Icon = isFine ? FileText : ShieldQuestion;
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.tile}
              onClick={() => {
                onShow(id);
              }}
            >
              <Icon size={16} strokeWidth={1.9} aria-hidden />
              <span className={styles.words}>
                {names[at]}
                <span className={styles.note} data-warning={!isFine}>
                  {isFine ? format.bytes(sizeBytes) : t(`scan.${scanStatus}`)}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
