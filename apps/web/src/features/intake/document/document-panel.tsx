import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/messages.js';
import { KeyCap } from '../../../keys/key-cap.js';
import { useKeyAction } from '../../../keys/key-registry.js';
import { Notice } from '../../../parts/notice.js';
import { DocumentFoot } from './document-foot.js';
import { DocumentLine } from './document-line.js';
import styles from './document-panel.module.css';
import { DocumentStage } from './document-stage.js';
import { useDocumentLook } from './use-document-look.js';
import { useDocumentNames } from './use-document-names.js';

type Props = { documents: readonly DocumentView[]; chosenId: string | null; onChoose: (id: string) => void };
export type PagePlace = { page: number; count: number };

/** The documents of a case as tabs, and the one that is chosen to look at. */
export function DocumentPanel({ documents, chosenId, onChoose }: Props) {
  const { t } = useTranslation();
  const names = useDocumentNames(documents);
  const at = Math.max(
    documents.findIndex(({ id }) => id === chosenId),
    0,
  );
  const document = documents[at];
  const [place, setPlace] = useState<(PagePlace & { documentId: string }) | null>(null);
  const look = useDocumentLook(document?.id ?? '');
  const goBy = (by: 1 | -1) => {
    const next = documents.at((at + by) % documents.length);
    if (next) onChoose(next.id);
  };
  useKeyAction('nextDocument', documents.length > 1 ? () => goBy(1) : null);
  useKeyAction('previousDocument', documents.length > 1 ? () => goBy(-1) : null);
  if (!document) return <Notice icon={FileX2} title={t('document.none')} text={t('document.noneText')} />;
  const identical = documents.findIndex(({ id }) => id === document.identicalTo);
  return (
    <section aria-label={t('document.region')} className={styles.panel}>
      <div className={styles.head}>
        <Tabs
          value={document.id}
          variant="scrollable"
          scrollButtons="auto"
          aria-label={t('document.tabs')}
          onChange={(_event, id: string) => onChoose(id)}
        >
          {documents.map(({ id }, index) => (
            <Tab key={id} id={`tab-${id}`} aria-controls="document-stage" value={id} label={names[index]} />
          ))}
        </Tabs>
        {documents.length > 1 && <KeyCap cap="V" />}
      </div>
      <DocumentLine
        document={document}
        identicalTo={names[identical] ?? null}
        place={place?.documentId === document.id ? place : null}
      />
      <div id="document-stage" role="tabpanel" aria-labelledby={`tab-${document.id}`} className={styles.stage}>
        <DocumentStage
          key={document.id}
          document={document}
          name={names[at] ?? ''}
          look={look.look}
          onPlace={(next) => {
            setPlace({ ...next, documentId: document.id });
          }}
        />
      </div>
      <DocumentFoot document={document} look={look} />
    </section>
  );
}
