import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { takeText } from '../../api/client.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import styles from './raw-data.module.css';

/** The application exactly as it was sent; read only when somebody wants to see it. */
export function RawData({ caseId, submissionId }: { caseId: string; submissionId: string }) {
  const { t } = useTranslation();
  const url = `/api/v1/cases/${caseId}/submissions/${submissionId}/original`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['original', submissionId],
    queryFn: ({ signal }) => takeText(url, signal),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <SkeletonRows count={2} lines={2} />;
  return (
    <>
      <a href={url} download={`${submissionId}.json`} className={styles.download}>
        {t('raw.download')}
      </a>
      <pre tabIndex={0} role="region" aria-label={t('raw.title')} className={styles.json}>
        {data}
      </pre>
    </>
  );
}
