import { useQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AgePanel } from '../features/steering/age-panel.js';
import { FlowPanel } from '../features/steering/flow-panel.js';
import { steeringQuery } from '../features/steering/steering.api.js';
import styles from '../features/steering/steering.module.css';
import { TeamTable } from '../features/steering/team-table.js';
import { TileRow } from '../features/steering/tile-row.js';
import { usePane } from '../keys/panes.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { useFormat } from '../use-format.js';
import { useTitle } from '../use-title.js';

/** Where the office stands: figures, flow, age, and where it sticks. */
export function SteeringPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(steeringQuery);
  const pane = usePane('list');
  useTitle(t('views.steering'));
  const { data: view } = query;
  return (
    <section {...pane} aria-label={t('views.steering')} className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('views.steering')}</h1>
          {view && (
            <p className={styles.text}>
              {t('steering.at', { at: format.moment(view.at) })} {t(`steering.ending.${view.ending}`)}{' '}
              {view.scope === 'OWN_TEAMS' && t('steering.ownTeams')}
            </p>
          )}
        </div>
        <Button
          className={styles.noPrint}
          startIcon={<Printer size={16} aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {t('steering.print')}
        </Button>
      </header>
      {query.isPending && <SkeletonRows count={6} lines={2} />}
      {query.isError && !view && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {view && (
        <>
          <TileRow total={view.total} />
          <div className={styles.columns}>
            {view.weeks && <FlowPanel weeks={view.weeks} />}
            <AgePanel teams={view.teams} total={view.total} />
          </div>
          <TeamTable teams={view.teams} total={view.total} scope={view.scope} />
        </>
      )}
    </section>
  );
}
