import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { CaseFacts } from '../case-file/case-facts.js';
import { Timeline } from '../case-file/timeline.js';
import { TransferList } from '../features/import/transfer-list.js';
import { useDocumentNames } from '../features/intake/document/use-document-names.js';
import { FindingList } from '../features/intake/finding-list.js';
import { SectionList } from '../features/intake/section-list.js';
import { SenderMessage } from '../features/intake/sender-message.js';
import { SubmissionChoice } from '../features/intake/submission-choice.js';
import styles from './case-overview.module.css';
import type { useChosen } from './use-chosen.js';

type Props = {
  view: CaseView;
  chosen: ReturnType<typeof useChosen>;
  onShowDocument: (id: string) => void;
};

/** All of a case at one glance: facts and data, and at the side what is open, where it went, what happened. */
export function CaseOverview({ view, chosen: { submission, chooseSubmission }, onShowDocument }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <div className={styles.card} data-flush>
          <CaseFacts view={view} />
        </div>
        {submission && (
          <div className={styles.card}>
            <SubmissionChoice submissions={view.submissions} chosenId={submission.id} onChoose={chooseSubmission} />
            <SenderMessage submission={submission} />
            <SectionList submission={submission} columns={2} />
          </div>
        )}
        <div className={styles.card}>
          <h3 className={styles.title}>{t('case.documents', { count: view.documents.length })}</h3>
          <DocumentTiles view={view} onShow={onShowDocument} />
        </div>
      </div>
      <div className={styles.side}>
        {submission && (
          <div className={styles.card}>
            <FindingList submission={submission} />
          </div>
        )}
        <div className={styles.card}>
          <h3 className={styles.title}>{t('transfer.title')}</h3>
          <TransferList transfers={view.transfers} documents={view.documents} />
        </div>
        <div className={styles.card}>
          <h3 className={styles.title}>{t('timeline.title')}</h3>
          <Timeline entries={view.timeline} />
        </div>
      </div>
    </div>
  );
}

function DocumentTiles({ view: { documents }, onShow }: { view: CaseView; onShow: (id: string) => void }) {
  const { t } = useTranslation();
  const names = useDocumentNames(documents);
  return (
    <ul className={styles.tiles}>
      {documents.map((document, at) => (
        <li key={document.id}>
          <button
            type="button"
            className={styles.tile}
            onClick={() => {
              onShow(document.id);
            }}
          >
            <FileText size={16} strokeWidth={1.9} aria-hidden />
            <span className={styles.words}>
              {names[at]}
              {document.scanStatus !== 'CLEAN' && document.scanStatus !== 'NOT_CONFIGURED' && (
                <span className={styles.warning}>{t(`scan.${document.scanStatus}`)}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
