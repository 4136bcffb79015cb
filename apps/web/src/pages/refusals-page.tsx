import { useInfiniteQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { ArrowLeft, Check, MousePointerClick } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { RefusalDetail } from '../features/intake/refusal-detail.js';
import { RefusalList } from '../features/intake/refusal-list.js';
import { refusalsQuery } from '../features/intake/refusal.api.js';
import { useKeyAction } from '../keys/key-registry.js';
import { usePane } from '../keys/panes.js';
import { Notice } from '../parts/notice.js';
import { PreviewPane } from '../parts/preview-pane.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { BESIDE, useMedia } from '../use-media.js';
import { useTitle } from '../use-title.js';
import styles from './refusals-page.module.css';
import { SplitPage } from './split-page.js';

/** What was refused at the door: the list, and beside it the one that is chosen. */
export function RefusalsPage() {
  const { t } = useTranslation();
  const pane = usePane('list');
  const { refusalId = null } = useParams();
  const navigate = useNavigate();
  const isBeside = useMedia(BESIDE);
  const query = useInfiniteQuery(refusalsQuery);
  const refusals = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const chosen = refusals.find(({ id }) => id === refusalId);
  const close = () => void navigate('/abgewiesen', { replace: true });
  useTitle(t('views.refusals'));
  useKeyAction('back', refusalId ? close : null);

  const list = (
    <section {...pane} aria-label={t('refusal.list')} className={styles.list}>
      <h1 className={styles.title}>{t('views.refusals')}</h1>
      <p className={styles.text}>{t('refusal.explained')}</p>
      <div className={styles.scroller}>
        {query.isPending && <SkeletonRows count={6} lines={3} />}
        {query.isError && !query.data && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && refusals.length === 0 && (
          <Notice icon={Check} tone="ok" title={t('refusal.empty')} text={t('refusal.emptyText')} />
        )}
        {refusals.length > 0 && (
          <RefusalList
            refusals={refusals}
            selectedId={refusalId}
            onPick={(id) => void navigate(`/abgewiesen/${id}`, { replace: isBeside && refusalId !== null })}
          />
        )}
        {query.hasNextPage && (
          <div className={styles.more}>
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('refusal.loadMore')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
  const detail = (
    <PreviewPane>
      {!isBeside && (
        <p className={styles.back}>
          <Button variant="text" onClick={close}>
            <ArrowLeft size={16} strokeWidth={1.9} aria-hidden />
            {t('views.refusals')}
          </Button>
        </p>
      )}
      {refusals.length === 0 ? null : chosen ? (
        <RefusalDetail
          refusal={chosen}
          onAdmitted={(caseId) => {
            void query.refetch();
            void navigate(`/vorgang/${caseId}`);
          }}
        />
      ) : (
        <Notice icon={MousePointerClick} title={t('refusal.nothing')} text={t('refusal.nothingText')} />
      )}
    </PreviewPane>
  );
  if (!isBeside) return chosen ? detail : list;
  return <SplitPage list={list}>{detail}</SplitPage>;
}
