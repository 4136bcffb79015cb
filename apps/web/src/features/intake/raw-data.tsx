import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../api/client.js';
import { useCaseReason } from '../../case-file/case-reason.js';
import { saveFile } from '../../case-file/save-file.js';
import { ApiProblem } from '../../api/problem.js';
import { CopyButton } from '../../parts/copy-button.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { ClosedWithoutReason } from './closed-without-reason.js';
import styles from './raw-data.module.css';

/** Above this a page is no place to read it. Only a message can be larger: it holds its documents too. */
const MOST_SHOWN_BYTES = 2 * 1024 * 1024;

/** The application exactly as it was sent; read only when somebody wants to see it. What is large is only saved. */
export function RawData({ caseId, submissionId }: { caseId: string; submissionId: string }) {
  const { t } = useTranslation();
  const url = `/api/v1/cases/${caseId}/submissions/${submissionId}/original`;
  const { headers } = useCaseReason();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['original', submissionId, headers],
    queryFn: async ({ signal }) => {
      const answer = await takeFile(url, { headers, signal });
      if (Number(answer.headers.get('content-length')) <= MOST_SHOWN_BYTES) return answer.text();
      await answer.body?.cancel();
      return null;
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (error instanceof ApiProblem && error.code === 'reason-required') return <ClosedWithoutReason />;
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows count={2} lines={2} />;
  if (data === null)
    return (
      <Button
        startIcon={<Download size={16} aria-hidden />}
        onClick={() => void saveFile(url, `${submissionId}.xml`, headers)}
      >
        {t('raw.save')}
      </Button>
    );
  return (
    <>
      <CopyButton what={t('raw.title')} text={data} />
      <pre tabIndex={0} role="region" aria-label={t('raw.title')} className={styles.json}>
        {data}
      </pre>
    </>
  );
}
