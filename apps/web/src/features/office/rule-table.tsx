import { SUGGESTION_RULES } from '@einkanal/domain/assessment/suggestion-rules';
import { useTranslation } from 'react-i18next';
import type { AdministeredTeam } from '../../api/messages.js';
import styles from './table.module.css';
import { useRuleWords } from './use-rule-words.js';

/** Which team is suggested when, in the order in which the rules are asked; with the teams of this office. */
export function RuleTable({ teams }: { teams: readonly AdministeredTeam[] }) {
  const { t } = useTranslation();
  const conditionOf = useRuleWords();
  const nameOf = (code: string) =>
    teams.find((team) => team.code === code && team.active)?.name ?? t('administration.rule.noSuchTeam');
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('administration.rule.suggestions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('administration.rule.number')}</th>
          <th scope="col">{t('administration.rule.when')}</th>
          <th scope="col">{t('administration.rule.then')}</th>
          <th scope="col">{t('administration.rule.confidence')}</th>
        </tr>
      </thead>
      <tbody>
        {SUGGESTION_RULES.map(({ id, when, team, confidence }, at) => (
          <tr key={id}>
            <td className={styles.time}>{at + 1}</td>
            <td>{conditionOf(when)}</td>
            <th scope="row">{team === null ? t('administration.rule.nobody') : nameOf(team)}</th>
            <td>{t(`administration.rule.confidences.${confidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
