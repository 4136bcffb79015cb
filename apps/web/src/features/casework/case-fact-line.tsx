import { CASE_RESULTS } from '@einkanal/domain/case-file/case-file';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useLanguage } from '../../use-format.js';
import styles from './case-page-head.module.css';

/** Day of birth, number in the central register, team and person, and how it ended. */
export function CaseFactLine({ view: { case: row, birthDate, azrNumber } }: { view: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const result = CASE_RESULTS.find((one) => one === row.result);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('case.born')}</dt>
        <dd className="id">{birthDate[language]}</dd>
      </div>
      {azrNumber && (
        <div>
          <dt>AZR</dt>
          <dd className="id">{azrNumber}</dd>
          <dd>
            <CopyButton what="AZR" text={azrNumber} />
          </dd>
        </div>
      )}
      {row.team && (
        <div>
          <dt>{t('case.team')}</dt>
          <dd>{row.team.name}</dd>
        </div>
      )}
      {row.team && (
        <div>
          <dt>{t('case.owner')}</dt>
          <dd>{row.owner?.name ?? t('case.free')}</dd>
        </div>
      )}
      {result && (
        <div>
          <dt>{t('close.result')}</dt>
          <dd>{t(`result.${result}`)}</dd>
        </div>
      )}
    </dl>
  );
}
