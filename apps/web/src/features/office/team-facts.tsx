import { useTranslation } from 'react-i18next';
import type { AdministeredTeam } from '../../api/messages.js';
import styles from './facts.module.css';

/** What is set of a team, for whoever may only read it. */
export function TeamFacts({ team: { code, active } }: { team: AdministeredTeam }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      <dt>{t('administration.team.code')}</dt>
      <dd>{code ? t(`administration.team.codes.${code}`) : t('administration.team.noCode')}</dd>
      <dt>{t('administration.team.state')}</dt>
      <dd>{t(active ? 'administration.team.active' : 'administration.team.inactive')}</dd>
    </dl>
  );
}
