import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { usePreferences } from '../api/session.js';
import { DocumentPanel } from '../features/intake/document/document-panel.js';
import { PaneDivider } from '../parts/pane-divider.js';
import styles from './case-beside.module.css';
import { CaseCheck } from './case-check.js';
import { CaseFolds } from './case-folds.js';
import { useChosen } from './use-chosen.js';

const NARROWEST = 280;
const DOCUMENT_NEEDS = 320;

type Props = { view: CaseView; width: number };

/** Check on the left, the document on the right, what is seldom needed folded at the foot. */
export function CaseBeside({ view, width }: Props) {
  const { t } = useTranslation();
  const [{ checkWidth }, change] = usePreferences();
  const [dragged, setDragged] = useState<number | null>(null);
  const { submission, documentId, chooseSubmission, chooseDocument } = useChosen(view);
  const widest = width - DOCUMENT_NEEDS;
  const shown = Math.min(dragged ?? checkWidth, widest);
  return (
    <>
      <div className={styles.beside}>
        <div className={styles.check} style={{ width: shown }} tabIndex={0} role="region" aria-label={t('case.check')}>
          {submission && <CaseCheck view={view} submission={submission} columns={1} onChoose={chooseSubmission} />}
        </div>
        <PaneDivider
          label={t('frame.checkWidth')}
          width={shown}
          min={NARROWEST}
          max={widest}
          onResize={setDragged}
          onDone={(wanted) => {
            setDragged(null);
            change({ checkWidth: wanted });
          }}
        />
        <DocumentPanel documents={view.documents} chosenId={documentId} onChoose={chooseDocument} />
      </div>
      <CaseFolds view={view} submission={submission} />
    </>
  );
}
