import { Eye } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { ActionButton } from '../../parts/action-button.js';
import { shortName } from '../../parts/short-name.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './state-card.module.css';

/** The question of a second look; after its answer both, until somebody decides on the case. */
export function SecondLookCard({ view: { case: row, notes } }: { view: CaseView }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const whyNot = useWhyNot(row);
  const shown = notes.filter(({ retractedAt }) => retractedAt === null);
  const question = shown.findLast(({ kind }) => kind === 'QUESTION');
  if (!question) return null;
  const answer = shown.find(({ kind, answers }) => kind === 'ANSWER' && answers === question.id);
  const isAsked = row.stage === 'SECOND_LOOK';
  if (!isAsked && !(answer && row.stage === 'TRIAGE')) return null;
  return (
    <section aria-label={t('stage.SECOND_LOOK')} className={styles.card} data-tone="review">
      <Eye size={16} strokeWidth={1.9} aria-hidden />
      <div className={styles.words}>
        <p className={styles.title}>
          {t('secondLook.asks', { name: shortName(question.author.name), moment: spoken(question.at) })}
        </p>
        <p dir="auto">{question.text}</p>
        {answer && !isAsked && (
          <>
            <p className={styles.title}>
              {t('secondLook.answers', { name: shortName(answer.author.name), moment: spoken(answer.at) })}
            </p>
            <p dir="auto">{answer.text}</p>
          </>
        )}
      </div>
      {isAsked && (
        <div className={styles.buttons}>
          <ActionButton
            action="secondLook"
            variant="contained"
            label={t('secondLook.answerTitle')}
            refusal={whyNot('answer-second-look')}
          />
        </div>
      )}
    </section>
  );
}
