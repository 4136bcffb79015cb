import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../api/client.js';
import { useCaseReason } from '../../case-file/case-reason.js';
import { ApiProblem } from '../../api/problem.js';
import { CopyButton } from '../../parts/copy-button.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { ClosedWithoutReason } from './closed-without-reason.js';
import styles from './raw-data.module.css';

/** The application exactly as it was sent; read only when somebody wants to see it. */
export function RawData({ caseId, submissionId }: { caseId: string; submissionId: string }) {
  const { t } = useTranslation();
  const url = `/api/v1/cases/${caseId}/submissions/${submissionId}/original`;
  const { headers } = useCaseReason();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['original', submissionId, headers],
    queryFn: async ({ signal }) => (await takeFile(url, { headers, signal })).text(),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (error instanceof ApiProblem && error.code === 'reason-required') return <ClosedWithoutReason />;
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows count={2} lines={2} />;
  return (
    <>
      <CopyButton what={t('raw.title')} text={data} />
      <pre tabIndex={0} role="region" aria-label={t('raw.title')} className={styles.json}>
        {data}
      </pre>
    </>
  );
}
