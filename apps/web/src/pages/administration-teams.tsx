import Button from '@mui/material/Button';
import { ArrowLeft, MousePointerClick } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Administration } from '../api/messages.js';
import { NewTeam } from '../features/office/new-team.js';
import { TeamFacts } from '../features/office/team-facts.js';
import { TeamForm } from '../features/office/team-form.js';
import { TeamList } from '../features/office/team-list.js';
import { TeamMembers } from '../features/office/team-members.js';
import { focusPaneNamed, usePane } from '../keys/panes.js';
import { Notice } from '../parts/notice.js';
import { BESIDE, useMedia } from '../use-media.js';
import styles from './administration-page.module.css';

const HOME = '/administration/teams';
const MADE = 'just-made';

type Props = { administration: Administration; teamId: string | null; mayChange: boolean };

/** The teams, and beside them the one that is chosen. */
export function AdministrationTeams({ administration, teamId, mayChange }: Props) {
  const isBeside = useMedia(BESIDE);
  const list = (
    <div className={styles.list}>
      <TeamList teams={administration.teams} mayChange={mayChange} />
    </div>
  );
  if (!isBeside && teamId === null) return list;
  return (
    <div className={styles.split}>
      {isBeside && list}
      <TeamDetail
        key={teamId}
        administration={administration}
        teamId={teamId}
        mayChange={mayChange}
        isAlone={!isBeside}
      />
    </div>
  );
}

function TeamDetail({ administration, teamId, mayChange, isAlone }: Props & { isAlone: boolean }) {
  const { t } = useTranslation();
  const pane = usePane('preview');
  const navigate = useNavigate();
  const wasJustMade = useLocation().state === MADE;
  useEffect(() => {
    // The form that had the focus is gone.
    if (wasJustMade) focusPaneNamed('preview');
  }, [wasJustMade]);
  const team = administration.teams.find(({ id }) => id === teamId);
  const isNew = teamId === 'new' && mayChange;
  const title = isNew ? t('administration.team.newTitle') : team?.name;
  return (
    <section {...pane} aria-label={title ?? t('preview.region')} className={`${styles.detail ?? ''} inner-focus`}>
      {isAlone && (
        <p>
          <Button variant="text" onClick={() => void navigate(HOME)}>
            <ArrowLeft size={16} strokeWidth={1.9} aria-hidden />
            {t('administration.team.back')}
          </Button>
        </p>
      )}
      {title === undefined ? (
        <Notice
          icon={MousePointerClick}
          title={t('administration.team.nothing')}
          text={t('administration.team.nothingText')}
        />
      ) : (
        <h2 className={styles.subtitle}>{title}</h2>
      )}
      {isNew && (
        <NewTeam
          teams={administration.teams}
          onCreated={(id) => void navigate(`${HOME}/${id}`, { replace: true, state: MADE })}
        />
      )}
      {team && !mayChange && <TeamFacts team={team} />}
      {team && mayChange && (
        <TeamForm
          team={team}
          onDeleted={() => {
            focusPaneNamed('list');
            void navigate(HOME, { replace: true });
          }}
        />
      )}
      {team && <TeamMembers team={team} people={administration.people} mayChange={mayChange} />}
    </section>
  );
}
