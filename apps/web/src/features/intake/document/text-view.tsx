import { useQuery } from '@tanstack/react-query';
import { takeText } from '../../../api/client.js';
import { ProblemNotice } from '../../../parts/problem-notice.js';
import styles from './text-view.module.css';

/** A text file, as text: nothing in it is carried out. */
export function TextView({ url, name }: { url: string; name: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['text', url],
    queryFn: ({ signal }) => takeText(url, signal),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  return (
    <div role="region" aria-label={name} tabIndex={0} className={`${styles.box ?? ''} inner-focus`}>
      <pre className={styles.paper}>{data}</pre>
    </div>
  );
}
