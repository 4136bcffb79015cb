import { useTranslation } from 'react-i18next';
import { useFormat } from '../../use-format.js';
import styles from './conflict-dialog.module.css';
import type { Difference } from './conflict.js';

/** One's own value and the colleague's, field by field; where they collide both are marked. */
export function ConflictTable({ differences, name }: { differences: readonly Difference[]; name: string }) {
  const { t } = useTranslation();
  const valueOf = useValueWords();
  if (differences.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('conflict.yours')}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.field} data-collides={difference.collides}>
            <th scope="row">{t(`conflict.field.${difference.field}`)}</th>
            <td>{valueOf(difference, difference.mine)}</td>
            <td>{valueOf(difference, difference.theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useValueWords() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ field }: Difference, value: string | null): string => {
    if (value === null) return t('conflict.unchanged');
    switch (field) {
      case 'team':
        return value || t('conflict.noTeam');
      case 'owner':
        return value || t('case.free');
      case 'until':
        return format.day(value);
      case 'stage':
        return t(`stage.${value as 'TRIAGE'}`);
      case 'waitingFor':
        return value === 'NONE' ? t('conflict.notWaiting') : t(`waitingFor.${value as 'APPLICANT'}`);
      case 'urgency':
        return value === 'NORMAL' ? t('conflict.normal') : t(`urgency.${value as 'HIGH'}`);
      case 'jurisdiction':
        return t(`jurisdiction.${value as 'OURS'}`);
    }
  };
}
