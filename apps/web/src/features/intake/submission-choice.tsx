import { useTranslation } from 'react-i18next';
import type { SubmissionView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import styles from './submission-choice.module.css';

type Props = { submissions: readonly SubmissionView[]; chosenId: string; onChoose: (id: string) => void };

/** Which submission of a case is shown, where there are several; and when and how it came. */
export function SubmissionChoice({ submissions, chosenId, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (submission: SubmissionView) =>
    `${t(`kind.${submission.kind}`)}, ${format.moment(submission.receivedAt)}${submission.repeatOf ? `, ${t('timeline.repeated')}` : ''}`;
  const chosen = submissions.find(({ id }) => id === chosenId);
  if (submissions.length < 2) return null;
  return (
    <label className={styles.choice}>
      <span className={styles.label}>{t('submission.choose')}</span>
      <select
        className={styles.select}
        value={chosen?.id}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {submissions.map((submission) => (
          <option key={submission.id} value={submission.id}>
            {words(submission)}
          </option>
        ))}
      </select>
    </label>
  );
}
