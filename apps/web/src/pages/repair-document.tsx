import { Maximize2, Minimize2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, RepairView } from '../api/messages.js';
import { DocumentStage } from '../features/intake/document/document-stage.js';
import { useDocumentLook } from '../features/intake/document/use-document-look.js';
import { useDocumentNames } from '../features/intake/document/use-document-names.js';
import { useKeyAction } from '../keys/key-registry.js';
import { ActionButton } from '../parts/action-button.js';
import styles from './transfers-page.module.css';

type Props = { repair: RepairView; documents: readonly DocumentView[] };

/** The page that shows the refused value, in view beside it; V makes it large. */
export function RepairDocument({ repair, documents }: Props) {
  const { t } = useTranslation();
  const names = useDocumentNames(documents);
  const [isLarge, setLarge] = useState(false);
  const wanted = repair.faults.find(({ documentId }) => documentId !== null)?.documentId;
  const at = documents.findIndex(({ id }) => id === wanted);
  const document = documents[at];
  const { look, zoomIn, zoomOut, rotate } = useDocumentLook(document?.id ?? '');
  useKeyAction('nextDocument', document ? () => setLarge(!isLarge) : null);
  useKeyAction('back', isLarge ? () => setLarge(false) : null);
  useKeyAction('zoomIn', document ? zoomIn : null);
  useKeyAction('zoomOut', document ? zoomOut : null);
  useKeyAction('rotate', document ? rotate : null);
  if (!document) return null;
  const name = names[at] ?? document.fileName;
  return (
    <section aria-label={t('repair.page', { name })}>
      <p className={styles.look}>
        <strong>{name}</strong>
        <ActionButton
          action="nextDocument"
          icon={isLarge ? Minimize2 : Maximize2}
          label={t(isLarge ? 'repair.lookSmall' : 'repair.lookLarge')}
          variant="text"
        />
      </p>
      <div className={styles.stage} data-large={isLarge}>
        <DocumentStage key={document.id} document={document} name={name} look={look} onPlace={() => undefined} />
      </div>
    </section>
  );
}
