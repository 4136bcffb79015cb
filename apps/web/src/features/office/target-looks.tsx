import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { transferOverviewQuery } from '../../case-file/transfer-overview.api.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import styles from './table.module.css';
import { TargetLook } from './target-look.js';

/** The office's target systems, and for whoever may change something a look at the connection to each. */
export function TargetLooks({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  const query = useQuery(transferOverviewQuery);
  return (
    <div className={styles.section}>
      <p className={styles.explained}>{t('administration.target.explained')}</p>
      {query.isPending && <SkeletonRows count={2} lines={2} />}
      {query.isError && !query.data && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.targets.length === 0 && <p className={styles.explained}>{t('administration.target.none')}</p>}
      {query.data?.targets.map(({ kind, name }) => (
        <section key={kind} className={styles.part} aria-label={t(`target.${kind}`)}>
          <h2 className={styles.partTitle}>
            {t(`target.${kind}`)}
            <span className={styles.version}>{name}</span>
          </h2>
          {mayChange && <TargetLook kind={kind} />}
        </section>
      ))}
    </div>
  );
}
