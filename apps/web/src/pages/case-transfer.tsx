import { useTranslation } from 'react-i18next';
import type { CaseView, SubmissionView } from '../api/messages.js';
import { TransferList } from '../features/import/transfer-list.js';
import { RawData } from '../features/intake/raw-data.js';
import { Fold } from '../parts/fold.js';
import styles from './case-page.module.css';
import { RepairDocument } from './repair-document.js';

/** Where the case went, step by step, and what was sent. */
export function CaseTransfer({ view, submission }: { view: CaseView; submission: SubmissionView | undefined }) {
  const { t } = useTranslation();
  return (
    <div className={styles.reading}>
      <TransferList
        transfers={view.transfers}
        documents={view.documents}
        row={view.case}
        page={(repair) => <RepairDocument repair={repair} documents={view.documents} />}
      />
      {submission && (
        <Fold title={t('raw.title')} summary={t('raw.summary')}>
          {() => <RawData caseId={view.case.id} submissionId={submission.id} />}
        </Fold>
      )}
    </div>
  );
}
