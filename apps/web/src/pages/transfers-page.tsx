import { useInfiniteQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import { ArrowLeft, Check, MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { TransferRow } from '../api/messages.js';
import { useTransferOverview } from '../case-file/transfer-overview.api.js';
import { listedStateOf, countIn } from '../features/import/listed-states.js';
import { TargetCard } from '../features/import/target-card.js';
import { TransferChips } from '../features/import/transfer-chips.js';
import { TransferGrid } from '../features/import/transfer-grid.js';
import { groupTransfers } from '../features/import/transfer-groups.js';
import { transfersQuery } from '../features/import/transfers.api.js';
import { useKeyAction } from '../keys/key-registry.js';
import { usePane } from '../keys/panes.js';
import { Notice } from '../parts/notice.js';
import { PreviewPane } from '../parts/preview-pane.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { useFormat } from '../use-format.js';
import { useMedia, WIDE } from '../use-media.js';
import { useStable } from '../use-stable.js';
import { useTitle } from '../use-title.js';
import { TransferPane } from './transfer-pane.js';
import styles from './transfers-page.module.css';

/** What leaves the office for its targets: how they are, what needs somebody, and the repair beside it. */
export function TransfersPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { jobId = null } = useParams();
  const [params] = useSearchParams();
  const state = listedStateOf(params.get('state'));
  const pane = usePane('list');
  const isBeside = useMedia(WIDE);
  const overview = useTransferOverview();
  const query = useInfiniteQuery(transfersQuery(state));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const [isEntering, setEntering] = useState(false);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  useTitle(t('views.transfers'));

  const go = (id: string | null, listed: TransferRow['state'] = state) => {
    const at = listed === 'NEEDS_ATTENTION' ? '' : `?state=${listed}`;
    void navigate(`/uebertragungen${id === null ? '' : `/${id}`}${at}`, { replace: jobId !== null });
  };
  const close = () => {
    go(null);
    if (jobId !== null) setWanted({ id: jobId });
  };
  /** The one after it, where the list still has one: whoever repairs goes on with the next. */
  function goOn(): void {
    const at = rows.findIndex((row) => row.jobId === jobId);
    const next = rows[at + 1] ?? rows[at - 1];
    go(next?.jobId ?? null);
    setEntering(false);
    setWanted(next ? { id: next.jobId } : null);
  }
  const loadMore = useStable(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  });
  useKeyAction('back', jobId === null ? null : close);

  const detail = jobId !== null && (
    <TransferPane
      key={jobId}
      jobId={jobId}
      row={rows.find((row) => row.jobId === jobId)}
      isEntering={isEntering}
      onEntered={() => {
        setEntering(false);
      }}
      onDone={goOn}
    />
  );
  return (
    <section {...pane} aria-label={t('views.transfers')} className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('views.transfers')}</h1>
        {overview.data && (
          <p className={styles.summary}>
            {t('transfers.summary', {
              done: format.count(overview.data.doneToday),
              open: format.count(countIn(overview.data, 'NEEDS_ATTENTION')),
            })}
          </p>
        )}
      </header>
      <div className={styles.targets}>
        {overview.data?.targets.map((target) => (
          <TargetCard key={target.kind} target={target} />
        ))}
      </div>
      <div className={styles.columns} data-beside={isBeside}>
        <div className={styles.card}>
          <TransferChips
            overview={overview.data}
            state={state}
            onState={(listed) => {
              go(null, listed);
            }}
          />
          {query.isPending && <SkeletonRows count={6} lines={2} />}
          {query.isError && !query.data && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
          {query.isSuccess && rows.length === 0 && (
            <Notice
              icon={Check}
              tone="ok"
              title={t(state === 'NEEDS_ATTENTION' ? 'transfers.empty' : 'transfers.emptyState')}
              text={t(state === 'NEEDS_ATTENTION' ? 'transfers.emptyText' : 'transfers.emptyStateText')}
            />
          )}
          {rows.length > 0 && (
            <TransferGrid
              items={groupTransfers(rows)}
              chosenId={jobId}
              follows={isBeside}
              wanted={wanted}
              onPick={(id) => {
                go(id);
              }}
              onOpen={(id) => {
                setEntering(true);
                if (id !== jobId) go(id);
              }}
              onNearEnd={loadMore}
            />
          )}
        </div>
        {isBeside && (
          <div className={styles.card}>
            <PreviewPane>
              {detail || (
                <Notice icon={MousePointerClick} title={t('transfers.nothing')} text={t('transfers.nothingText')} />
              )}
            </PreviewPane>
          </div>
        )}
      </div>
      {!isBeside && detail && (
        <Drawer open anchor="right" onClose={close} slotProps={{ paper: { 'aria-label': t('repair.title') } }}>
          <div className={styles.drawer}>
            <p className={styles.close}>
              <Button variant="text" onClick={close}>
                <ArrowLeft size={16} strokeWidth={1.9} aria-hidden />
                {t('preview.back')}
              </Button>
            </p>
            {detail}
          </div>
        </Drawer>
      )}
    </section>
  );
}
