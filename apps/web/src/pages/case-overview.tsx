import { StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { usePermission } from '../api/permission.js';
import { CaseFacts } from '../case-file/case-facts.js';
import { GapList } from '../case-file/gap-list.js';
import { Timeline } from '../case-file/timeline.js';
import { CaseClocks } from '../features/casework/case-clocks.js';
import { TaskList } from '../features/casework/task-list.js';
import { ReturnMessageList } from '../features/import/return-message-list.js';
import { TransferList } from '../features/import/transfer-list.js';
import { FindingList } from '../features/intake/finding-list.js';
import { ActionButton } from '../parts/action-button.js';
import { CaseData } from './case-data.js';
import styles from './case-overview.module.css';
import type { useChosen } from './use-chosen.js';

type Props = {
  view: CaseView;
  chosen: ReturnType<typeof useChosen>;
  onShowDocument: (id: string) => void;
};

/** All of a case at one glance: clocks and data, and at the side what is open, where it went, what happened. */
export function CaseOverview({ view, chosen, onShowDocument }: Props) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {view.clocks.length > 0 ? (
          <CaseClocks view={view} />
        ) : (
          <div className={styles.card}>
            <CaseFacts view={view} />
          </div>
        )}
        {view.messages.length > 0 && (
          <section className={`${styles.card ?? ''} ${styles.padded ?? ''}`} aria-labelledby="messages-title">
            <h3 id="messages-title" className={styles.title}>
              {t('returned.title')}
            </h3>
            <ReturnMessageList view={view} />
          </section>
        )}
        <CaseData view={view} chosen={chosen} onShowDocument={onShowDocument} />
      </div>
      <div className={styles.side}>
        {view.tasks.length > 0 && (
          <div className={`${styles.card ?? ''} ${styles.padded ?? ''}`}>
            <TaskList view={view} />
          </div>
        )}
        <div className={`${styles.card ?? ''} ${styles.padded ?? ''}`}>
          <GapList view={view} />
        </div>
        {chosen.submission && chosen.submission.findings.length > 0 && (
          <div className={`${styles.card ?? ''} ${styles.padded ?? ''}`}>
            <FindingList submission={chosen.submission} />
          </div>
        )}
        <section className={`${styles.card ?? ''} ${styles.padded ?? ''}`} aria-labelledby="transfer-title">
          <h3 id="transfer-title" className={styles.title}>
            {t('transfer.title')}
          </h3>
          <TransferList transfers={view.transfers} documents={view.documents} row={view.case} />
        </section>
        <section className={`${styles.card ?? ''} ${styles.padded ?? ''}`} aria-labelledby="history-title">
          <div className={styles.sideHead}>
            <h3 id="history-title" className={styles.title}>
              {t('case.historyAndNotes')}
            </h3>
            {isPermitted('case.note') && (
              <ActionButton action="note" icon={StickyNote} label={t('noteForm.action')} variant="text" />
            )}
          </div>
          <Timeline entries={view.timeline} notes={view.notes} />
        </section>
      </div>
    </div>
  );
}
