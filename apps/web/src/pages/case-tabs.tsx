import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { Timeline } from '../case-file/timeline.js';
import { TransferList } from '../features/import/transfer-list.js';
import { DocumentPanel } from '../features/intake/document/document-panel.js';
import { RawData } from '../features/intake/raw-data.js';
import { useKeyAction } from '../keys/key-registry.js';
import { Fold } from '../parts/fold.js';
import { CaseCheck } from './case-check.js';
import styles from './case-tabs.module.css';
import { useChosen } from './use-chosen.js';

const TABS = ['check', 'documents', 'transfer', 'timeline'] as const;
type TabName = (typeof TABS)[number];
type Props = { view: CaseView };

/** The parts of a case one at a time, where they do not fit beside each other. V shows the document. */
export function CaseTabs({ view }: Props) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>('check');
  const { submission, documentId, chooseSubmission, chooseDocument } = useChosen(view);
  const counts: Partial<Record<TabName, number>> = { documents: view.documents.length, timeline: view.timeline.length };
  useKeyAction(
    'nextDocument',
    tab === 'documents' || view.documents.length === 0
      ? null
      : () => {
          setTab('documents');
        },
  );
  return (
    <>
      <Tabs
        value={tab}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('case.tabs')}
        className={styles.tabs}
        onChange={(_event, name: TabName) => {
          setTab(name);
        }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            id={`case-tab-${name}`}
            aria-controls="case-panel"
            value={name}
            label={[t(`case.tab.${name}`), counts[name]].filter((part) => part !== undefined).join(' ')}
          />
        ))}
      </Tabs>
      <div
        id="case-panel"
        role="tabpanel"
        aria-labelledby={`case-tab-${tab}`}
        tabIndex={0}
        className={styles.panel}
        data-tab={tab}
      >
        {tab === 'check' && submission && (
          <>
            <CaseCheck view={view} submission={submission} columns={1} onChoose={chooseSubmission} />
            <Fold title={t('raw.title')} summary={t('raw.summary')}>
              {() => <RawData caseId={view.case.id} submissionId={submission.id} />}
            </Fold>
          </>
        )}
        {tab === 'documents' && (
          <DocumentPanel documents={view.documents} chosenId={documentId} onChoose={chooseDocument} />
        )}
        {tab === 'transfer' && <TransferList transfers={view.transfers} documents={view.documents} />}
        {tab === 'timeline' && <Timeline entries={view.timeline} />}
      </div>
    </>
  );
}
