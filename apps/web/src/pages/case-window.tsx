import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import type { CaseView } from '../api/messages.js';
import type { placeInList } from '../case-file/shown-list.js';
import { Timeline } from '../case-file/timeline.js';
import { CaseActions } from '../features/casework/case-actions.js';
import { CasePageHead } from '../features/casework/case-page-head.js';
import { ConflictDialog } from '../features/casework/conflict-dialog.js';
import { StepButton } from '../features/casework/step-button.js';
import { DecisionDesk } from '../features/routing/decision-desk.js';
import { PeoplePresent } from '../features/routing/people-present.js';
import { DocumentPanel } from '../features/intake/document/document-panel.js';
import { useKeyAction } from '../keys/key-registry.js';
import { PrintHead } from '../parts/print-head.js';
import { TabPanel } from '../parts/tab-panel.js';
import { useTitle } from '../use-title.js';
import { CaseOverview } from './case-overview.js';
import styles from './case-page.module.css';
import { CaseState } from './case-state.js';
import { CaseTransfer } from './case-transfer.js';
import { useChosen } from './use-chosen.js';

const TABS = ['overview', 'documents', 'timeline', 'transfer'] as const;
type TabName = (typeof TABS)[number];

type Props = {
  view: CaseView;
  list: { title: string; address: string; place: ReturnType<typeof placeInList> };
  onGo: (caseId: string) => void;
};

/** The opened case: its head stays, its parts stand in tabs. */
export function CaseWindow({ view, list, onGo }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const chosen = useChosen(view);
  const tab = TABS.find((name) => name === params.get('reiter')) ?? 'overview';
  const show = (name: TabName) => {
    setParams(name === 'overview' ? {} : { reiter: name }, { replace: true, state });
  };
  const counts: Partial<Record<TabName, number>> = { documents: view.documents.length, timeline: view.timeline.length };
  const showDocument = (documentId: string | null) => {
    if (documentId) chosen.chooseDocument(documentId);
    show('documents');
  };
  useTitle(`${t('case.number')} ${view.case.number}`);
  useKeyAction('nextDocument', tab === 'documents' || view.documents.length === 0 ? null : () => showDocument(null));
  return (
    <div className={styles.window}>
      <PrintHead />
      <CasePageHead
        view={view}
        list={list}
        onGo={onGo}
        people={<PeoplePresent caseId={view.case.id} />}
        actions={
          <>
            <CaseActions row={view.case} />
            <StepButton row={view.case} />
          </>
        }
      />
      <ConflictDialog row={view.case} />
      <DecisionDesk row={view.case} notes={view.notes} />
      <CaseState view={view} />
      <TabPanel
        id="case"
        label={t('case.tabs')}
        tabs={TABS.map((name) => ({ name, label: t(`case.tab.${name}`), count: counts[name] }))}
        value={tab}
        onChange={show}
        className={styles}
      >
        <h2 className="visually-hidden">{t(`case.tab.${tab}`)}</h2>
        {tab === 'overview' && <CaseOverview view={view} chosen={chosen} onShowDocument={showDocument} />}
        {tab === 'documents' && (
          <DocumentPanel documents={view.documents} chosenId={chosen.documentId} onChoose={chosen.chooseDocument} />
        )}
        {tab === 'timeline' && <Timeline entries={view.timeline} notes={view.notes} />}
        {tab === 'transfer' && <CaseTransfer view={view} submission={chosen.submission} />}
      </TabPanel>
    </div>
  );
}
