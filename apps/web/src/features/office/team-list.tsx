import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { AdministeredTeam } from '../../api/messages.js';
import { StatusChip } from '../../parts/status-chip.js';
import styles from './team-list.module.css';

type Props = { teams: readonly AdministeredTeam[]; mayChange: boolean };

/** The teams as links to what is set of each, and the way to a new one. */
export function TeamList({ teams, mayChange }: Props) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('administration.team.list')}>
      <ul>
        {teams.map(({ id, name, active, members, openCases }) => (
          <li key={id}>
            <NavLink to={`/administration/teams/${id}`} className={`${styles.team ?? ''} inner-focus`}>
              <span className={styles.name}>
                {name}
                {!active && <StatusChip tone="quiet">{t('administration.team.inactive')}</StatusChip>}
              </span>
              <span className={styles.counts}>
                {t('administration.team.members', { count: members.length })}
                {' · '}
                {t('administration.team.openCases', { count: openCases })}
              </span>
            </NavLink>
          </li>
        ))}
        {mayChange && (
          <li>
            <NavLink to="/administration/teams/new" className={`${styles.team ?? ''} inner-focus`} data-new="true">
              <Plus size={16} strokeWidth={1.9} aria-hidden />
              {t('administration.team.new')}
            </NavLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
