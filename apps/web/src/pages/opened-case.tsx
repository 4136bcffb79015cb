import Button from '@mui/material/Button';
import { KeyRound } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { CaseReasonContext } from '../case-file/case-reason.js';
import { Notice } from '../parts/notice.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { useOpenedCase } from './use-opened-case.js';

const ReasonDialog = lazy(() =>
  import('../case-file/reason-dialog.js').then(({ ReasonDialog: dialog }) => ({ default: dialog })),
);

type Props = {
  caseId: string;
  /** What stands above while the case is not there to see. */
  before?: ReactNode;
  children: (view: CaseView) => ReactNode;
};

/** Reads a case and shows it, or what stands in the way. A case that was read stays on screen if a later reading fails. */
export function OpenedCase({ caseId, before, children }: Props) {
  const { t } = useTranslation();
  const { query, caseReason, mustSayWhy, isAsking, ask, stopAsking, giveReason } = useOpenedCase(caseId);
  return (
    <CaseReasonContext value={caseReason}>
      {(mustSayWhy || !query.data) && before}
      {mustSayWhy && (
        <Notice
          icon={KeyRound}
          title={t('reason.needed')}
          text={t('reason.neededText')}
          action={<Button onClick={ask}>{t('reason.give')}</Button>}
        />
      )}
      {!mustSayWhy && query.isPending && <SkeletonRows count={6} lines={3} />}
      {query.isError && !query.data && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {!mustSayWhy && query.data && children(query.data)}
      {isAsking && (
        <Suspense>
          <ReasonDialog onGive={giveReason} onClose={stopAsking} />
        </Suspense>
      )}
    </CaseReasonContext>
  );
}
