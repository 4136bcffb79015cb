import { useQuery } from '@tanstack/react-query';
import { takeFile } from '../../../api/client.js';
import { useCaseReason } from '../../../case-file/case-reason.js';
import { FileProblem } from './file-problem.js';
import styles from './text-view.module.css';

/** A text file, as text: nothing in it is carried out. */
export function TextView({ url, name }: { url: string; name: string }) {
  const { headers } = useCaseReason();
  const { data, error, refetch } = useQuery({
    queryKey: ['text', url, headers],
    queryFn: async ({ signal }) => (await takeFile(url, { headers, signal })).text(),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (error) return <FileProblem problem={error} onRetry={() => void refetch()} />;
  return (
    <div role="region" aria-label={name} tabIndex={0} className={`${styles.box ?? ''} inner-focus`}>
      <pre className={styles.paper}>{data}</pre>
    </div>
  );
}
