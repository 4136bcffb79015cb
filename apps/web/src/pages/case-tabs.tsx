import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { Timeline } from '../case-file/timeline.js';
import { TransferList } from '../features/import/transfer-list.js';
import { DocumentPanel } from '../features/intake/document/document-panel.js';
import { RawData } from '../features/intake/raw-data.js';
import { NoteList } from '../features/routing/note-list.js';
import { useKeyAction } from '../keys/key-registry.js';
import { Fold } from '../parts/fold.js';
import { TabPanel } from '../parts/tab-panel.js';
import { CaseCheck } from './case-check.js';
import { MessagesFold } from './case-folds.js';
import styles from './case-tabs.module.css';
import { useChosen } from './use-chosen.js';

const TABS = ['check', 'documents', 'transfer', 'timeline', 'notes'] as const;
type TabName = (typeof TABS)[number];
type Props = { view: CaseView };

/** The parts of a case one at a time, where they do not fit beside each other. V shows the document. */
export function CaseTabs({ view }: Props) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>('check');
  const { submission, documentId, chooseSubmission, chooseDocument } = useChosen(view);
  const counts: Partial<Record<TabName, number>> = {
    documents: view.documents.length,
    timeline: view.timeline.length,
    ...(view.notes.length > 0 && { notes: view.notes.length }),
  };
  useKeyAction(
    'nextDocument',
    tab === 'documents' || view.documents.length === 0
      ? null
      : () => {
          setTab('documents');
        },
  );
  return (
    <TabPanel
      id="case"
      label={t('case.tabs')}
      tabs={TABS.map((name) => ({
        name,
        label: name === 'notes' ? t('notes.title') : t(`case.tab.${name}`),
        count: counts[name],
      }))}
      value={tab}
      onChange={setTab}
      className={styles}
    >
      {tab === 'check' && submission && (
        <>
          <CaseCheck view={view} submission={submission} columns={1} onChoose={chooseSubmission} />
          <MessagesFold view={view} />
          <Fold title={t('raw.title')} summary={t('raw.summary')}>
            {() => <RawData caseId={view.case.id} submissionId={submission.id} />}
          </Fold>
        </>
      )}
      {tab === 'documents' && (
        <DocumentPanel documents={view.documents} chosenId={documentId} onChoose={chooseDocument} />
      )}
      {tab === 'transfer' && <TransferList transfers={view.transfers} documents={view.documents} row={view.case} />}
      {tab === 'timeline' && <Timeline entries={view.timeline} notes={view.notes} />}
      {tab === 'notes' && <NoteList notes={view.notes} />}
    </TabPanel>
  );
}
