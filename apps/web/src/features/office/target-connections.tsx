import { useQuery } from '@tanstack/react-query';
import { TARGETS } from '@einkanal/domain/import/import-job';
import { useTranslation } from 'react-i18next';
import type { TargetConnection } from '../../api/messages.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { connectionQuery } from './connection.api.js';
import { ConnectionFacts } from './connection-facts.js';
import { ConnectionForm } from './connection-form.js';
import styles from './table.module.css';

/** The office's target systems and how each is reached. */
export function TargetConnections({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={styles.section}>
      <p className={styles.explained}>{t('administration.target.explained')}</p>
      {TARGETS.map((kind) => (
        <TargetPart key={kind} kind={kind} mayChange={mayChange} />
      ))}
    </div>
  );
}

function TargetPart({ kind, mayChange }: Pick<TargetConnection, 'kind'> & { mayChange: boolean }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(connectionQuery(kind));
  return (
    <section className={styles.part} aria-label={t(`target.${kind}`)}>
      <h2 className={styles.partTitle}>
        {t(`target.${kind}`)}
        {data && <span className={styles.version}>{data.name || t('administration.target.notSetUp')}</span>}
      </h2>
      {isPending && <SkeletonRows count={3} lines={2} />}
      {error && !data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
      {data && mayChange && <ConnectionForm connection={data} />}
      {data && !mayChange && data.adapter !== null && <ConnectionFacts connection={data} />}
    </section>
  );
}
