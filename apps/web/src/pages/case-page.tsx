import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { CaseView } from '../api/messages.js';
import { CaseHead } from '../case-file/case-head.js';
import { Timeline } from '../case-file/timeline.js';
import { DocumentPanel } from '../features/intake/document/document-panel.js';
import { RawData } from '../features/intake/raw-data.js';
import { useKeyAction } from '../keys/key-registry.js';
import { focusPaneNamed } from '../keys/panes.js';
import { PreviewPane } from '../parts/preview-pane.js';
import { useTitle } from '../use-title.js';
import { CaseOverview } from './case-overview.js';
import styles from './case-page.module.css';
import { OpenedCase } from './opened-case.js';
import { useChosen } from './use-chosen.js';

const TABS = ['overview', 'documents', 'timeline', 'raw'] as const;
type TabName = (typeof TABS)[number];

/** A case with the whole window. Escape goes back to its row in the list. */
export function CasePage() {
  const { t } = useTranslation();
  const { caseId = '' } = useParams();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { search?: string } | null };
  const back = { pathname: `/eingang/${caseId}`, search: state?.search ?? '' };
  useKeyAction('back', () => void navigate(back));
  const comesFromList = state !== null;
  useEffect(() => {
    // The row that had the focus is gone.
    if (comesFromList) focusPaneNamed('preview');
  }, [comesFromList]);
  return (
    <PreviewPane>
      <p className={styles.back}>
        <Link to={back} className={styles.link}>
          <ArrowLeft size={15} strokeWidth={2.2} aria-hidden />
          {t('views.inbox')}
        </Link>
      </p>
      <OpenedCase caseId={caseId}>{(view) => <CaseWindow view={view} />}</OpenedCase>
    </PreviewPane>
  );
}

function CaseWindow({ view }: { view: CaseView }) {
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
      <CaseHead view={view} level="h1" />
      <Tabs
        value={tab}
        variant="scrollable"
        scrollButtons={false}
        aria-label={t('case.tabs')}
        className={styles.tabs}
        onChange={(_event, name: TabName) => {
          show(name);
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
        <h2 className="visually-hidden">{t(`case.tab.${tab}`)}</h2>
        {tab === 'overview' && <CaseOverview view={view} chosen={chosen} onShowDocument={showDocument} />}
        {tab === 'documents' && (
          <DocumentPanel documents={view.documents} chosenId={chosen.documentId} onChoose={chosen.chooseDocument} />
        )}
        {tab === 'timeline' && <Timeline entries={view.timeline} />}
        {tab === 'raw' && chosen.submission && <RawData caseId={view.case.id} submissionId={chosen.submission.id} />}
      </div>
    </div>
  );
}
