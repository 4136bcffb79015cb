import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FindingView, SubmissionView } from '../../api/messages.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { useLanguage } from '../../use-format.js';
import { fieldElementId, fieldsOf } from './field-element.js';
import styles from './finding-list.module.css';

/** What about a submission needs a look: one sentence each, and the way to its field. */
export function FindingList({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation();
  const { findings } = submission;
  return (
    <section aria-labelledby="findings-title">
      <h3 id="findings-title" className={styles.title}>
        {t('finding.title')}
        <span className={styles.count}>{findings.length > 0 && t('finding.open', { count: findings.length })}</span>
      </h3>
      {findings.length === 0 ? (
        <p className={styles.fine}>
          <CircleCheck size={15} strokeWidth={2.2} aria-hidden />
          {t('finding.none')}
        </p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <FindingLine key={`${finding.code} ${finding.pointer}`} finding={finding} submission={submission} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FindingLine({ finding, submission }: { finding: FindingView; submission: SubmissionView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wordOf = useFieldWord();
  const field = fieldsOf(submission).find(({ pointer }) => pointer === finding.pointer);
  return (
    <li className={styles.finding}>
      <CircleAlert size={15} strokeWidth={2.2} aria-hidden />
      <div>
        <p>{finding[language]}</p>
        {field && (
          <button
            type="button"
            className={styles.field}
            onClick={() => document.getElementById(fieldElementId(submission.id, field.pointer))?.focus()}
          >
            {t('finding.toField', { field: wordOf(field.label) })}
          </button>
        )}
      </div>
    </li>
  );
}
