import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePermission } from '../api/permission.js';
import { administrationQuery } from '../features/office/administration.api.js';
import { usePane } from '../keys/panes.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { useTitle } from '../use-title.js';
import styles from './administration-page.module.css';
import { AdministrationSection, SECTIONS } from './administration-section.js';

/** What the office sets for itself: teams, groups, municipalities, settings, and who changed what. */
export function AdministrationPage() {
  const { t } = useTranslation();
  const { section: asked, teamId = null } = useParams();
  const section = SECTIONS.find((known) => known === asked) ?? SECTIONS[0];
  const mayChange = usePermission()('administration.change');
  const query = useQuery(administrationQuery);
  const pane = usePane('list');
  useTitle(`${t(`administration.section.${section}`)} – ${t('views.administration')}`);
  return (
    <section {...pane} aria-label={t('views.administration')} className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('views.administration')}</h1>
        {!mayChange && <p className={styles.text}>{t('administration.readOnly')}</p>}
        <nav aria-label={t('administration.sections')}>
          <ul className={styles.sections}>
            {SECTIONS.map((name) => (
              <li key={name}>
                <Link
                  to={`/administration/${name}`}
                  aria-current={name === section ? 'page' : undefined}
                  className={`${styles.section ?? ''} inner-focus`}
                >
                  {t(`administration.section.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {query.isPending && <SkeletonRows count={6} lines={2} />}
      {query.isError && !query.data && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <AdministrationSection section={section} teamId={teamId} administration={query.data} mayChange={mayChange} />
      )}
    </section>
  );
}
