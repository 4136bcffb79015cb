import { RULES_VERSION } from '@einkanal/domain/assessment/assessment';
import { CHECKLISTS_VERSION } from '@einkanal/domain/assessment/checklists/checklists';
import { useTranslation } from 'react-i18next';
import type { AdministeredTeam } from '../../api/messages.js';
import { ChecklistView } from './checklist-view.js';
import { RuleTable } from './rule-table.js';
import styles from './table.module.css';

/** The rules and checklists that come with the product, to be read. */
export function RulesView({ teams }: { teams: readonly AdministeredTeam[] }) {
  const { t } = useTranslation();
  const parts = [
    { name: 'suggestions', version: RULES_VERSION, content: <RuleTable teams={teams} /> },
    { name: 'checklists', version: CHECKLISTS_VERSION, content: <ChecklistView /> },
  ] as const;
  return (
    <div className={styles.section}>
      <p className={styles.explained}>{t('administration.rule.explained')}</p>
      {parts.map(({ name, version, content }) => (
        <section key={name} className={styles.part} aria-label={t(`administration.rule.${name}`)}>
          <h2 className={styles.partTitle}>
            {t(`administration.rule.${name}`)}
            <span className={styles.version}>{t('administration.rule.version', { version })}</span>
          </h2>
          <p className={styles.explained}>{t(`administration.rule.${name}Text`)}</p>
          {content}
        </section>
      ))}
    </div>
  );
}
