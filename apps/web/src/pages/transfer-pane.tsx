import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useLiveEvents } from '../api/live.js';
import type { TransferRow } from '../api/messages.js';
import { usePermission } from '../api/permission.js';
import { RepairHead } from '../features/import/repair-head.js';
import { RepairPanel } from '../features/import/repair-panel.js';
import { RetryPanel } from '../features/import/retry-panel.js';
import { TransferList } from '../features/import/transfer-list.js';
import { repairQuery } from '../features/import/transfers.api.js';
import panelStyles from '../features/import/repair-panel.module.css';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { OpenedCase } from './opened-case.js';
import { RepairDocument } from './repair-document.js';

type Props = {
  jobId: string;
  /** As the list knows it; absent where only an address leads here. */
  row: TransferRow | undefined;
  /** Whoever opened the row wants to type: the focus goes to the value. */
  isEntering: boolean;
  onEntered: () => void;
  onDone: () => void;
};

/** One transfer beside the list, as far as the person may see its case. */
export function TransferPane({ row, ...props }: Props) {
  const isPermitted = usePermission();
  if (isPermitted('transfer.repair')) return <RepairPane {...props} />;
  return row ? <RetryPanel row={row} onDone={props.onDone} /> : null;
}

function RepairPane({ jobId, isEntering, onEntered, onDone }: Omit<Props, 'row'>) {
  const client = useQueryClient();
  const query = useQuery(repairQuery(jobId));
  const { data: repair } = query;
  useLiveEvents((event) => {
    if (event.kind === 'reload' || event.caseId === repair?.caseId)
      void client.invalidateQueries({ queryKey: repairQuery(jobId).queryKey });
  });
  if (query.isPending) return <SkeletonRows count={4} lines={3} />;
  if (!repair) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  return (
    <OpenedCase caseId={repair.caseId}>
      {(view) => (
        <div className={panelStyles.panel}>
          <Entrance isEntering={isEntering} onEntered={onEntered} />
          <RepairHead repair={repair} row={view.case} transfers={view.transfers} />
          {repair.state === 'NEEDS_ATTENTION' ? (
            <RepairPanel
              repair={repair}
              row={view.case}
              document={<RepairDocument repair={repair} documents={view.documents} />}
              onDone={onDone}
            />
          ) : (
            <div className={panelStyles.content}>
              <TransferList
                transfers={view.transfers.filter((one) => one.jobId === repair.jobId)}
                documents={view.documents}
                row={view.case}
              />
            </div>
          )}
        </div>
      )}
    </OpenedCase>
  );
}

/** Takes the focus to where something is typed, once that is there. */
function Entrance({ isEntering, onEntered }: Pick<Props, 'isEntering' | 'onEntered'>) {
  const enter = useEffectEvent(() => {
    document.querySelector<HTMLElement>('[data-repair-entry]')?.focus();
    onEntered();
  });
  useEffect(() => {
    if (isEntering) enter();
  }, [isEntering]);
  return null;
}
