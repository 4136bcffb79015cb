import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { CaseView } from '../api/messages.js';
import { changeCachedRow } from '../case-file/case-cache.js';
import { CaseFacts } from '../case-file/case-facts.js';
import { CaseHead } from '../case-file/case-head.js';
import { ConflictDialog } from '../features/casework/conflict-dialog.js';
import { PeoplePresent } from '../features/routing/people-present.js';
import { PreviewActions } from '../features/routing/preview-actions.js';
import { useElementWidth } from '../use-element-width.js';
import { LOW, useMedia } from '../use-media.js';
import { CaseBeside } from './case-beside.js';
import { CaseDecision } from './case-decision.js';
import styles from './case-pane.module.css';
import { CaseTabs } from './case-tabs.js';

/** From this width on the document has its place beside the check. */
const BESIDE_FROM = 680;

type Props = { view: CaseView; mayOpenPage: boolean };

/** A case beside the list: head, facts and the next step stay, below them check and document side by side or as tabs. */
export function CasePane({ view, mayOpenPage }: Props) {
  const navigate = useNavigate();
  const pane = useRef<HTMLDivElement>(null);
  const width = useElementWidth(pane);
  const isLow = useMedia(LOW);
  const Content = width >= BESIDE_FROM && !isLow ? CaseBeside : CaseTabs;
  const { case: row } = view;
  useSeen(row.id);
  return (
    <div ref={pane} className={styles.pane}>
      <CaseHead
        view={view}
        level="h2"
        actions={
          <div className={styles.actions}>
            <PeoplePresent caseId={row.id} />
            <PreviewActions
              row={row}
              onOpenPage={mayOpenPage ? () => void navigate(`/vorgang/${row.id}`, { state: {} }) : null}
            />
          </div>
        }
      />
      <CaseFacts view={view} />
      <CaseDecision view={view} />
      {width > 0 && <Content view={view} width={width} />}
      <ConflictDialog row={row} />
    </div>
  );
}

// Whoever sees the case has read it: the dot of its row goes.
function useSeen(caseId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    changeCachedRow(client, caseId, (row) => (row.isNew ? { ...row, isNew: false } : row));
  }, [client, caseId]);
}
