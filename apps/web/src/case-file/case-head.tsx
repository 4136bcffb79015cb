import { Lock, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../api/messages.js';
import { CopyButton } from '../parts/copy-button.js';
import { PersonName } from '../parts/person-name.js';
import { StatusChip } from '../parts/status-chip.js';
import { useLanguage } from '../use-format.js';
import { CaseChip } from './case-chip.js';
import styles from './case-head.module.css';
import { SubmissionCount } from './submission-count.js';
import { TestChip } from './test-chip.js';
import { fullParagraph, useCaseWords } from './use-case-words.js';

/** Who it is, what it is about, and its numbers. `level` is the heading's: the whole page, or a part of it. */
export function CaseHead({ view, level: Title, actions }: { view: CaseView; level: 'h1' | 'h2'; actions?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useCaseWords();
  const { case: row } = view;
  const paragraph = fullParagraph(row);
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <div className={styles.person}>
          <Title className={styles.name}>
            <PersonName person={row} />
          </Title>
          <CaseChip row={row} />
          <SubmissionCount count={row.submissionCount} />
          {row.isTest && <TestChip />}
          {row.protection !== 'NONE' && (
            <StatusChip icon={Lock} tone="review">
              {t(`protection.${row.protection}`)}
            </StatusChip>
          )}
        </div>
        {actions}
      </div>
      <p className={styles.matter}>
        {words.matter(row)}
        {paragraph && <span className={styles.paragraph}>{paragraph}</span>}
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('case.born')}</dt>
          <dd className="id">{view.birthDate[language]}</dd>
        </div>
        {view.azrNumber && (
          <div>
            <dt>AZR</dt>
            <dd className="id">{view.azrNumber}</dd>
          </div>
        )}
        <div>
          <dt>{t('case.number')}</dt>
          <dd className="id">{row.number}</dd>
          <dd>
            <CopyButton what={t('case.number')} text={row.number} />
          </dd>
        </div>
        {row.representativeName && (
          <div>
            <dt>
              <UserRound size={13} strokeWidth={2.2} aria-hidden /> {t('case.representative')}
            </dt>
            <dd>{row.representativeName}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}
