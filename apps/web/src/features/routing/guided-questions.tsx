import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, GuidedQuestion } from '../../api/messages.js';
import { changeCachedCase } from '../../case-file/case-cache.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import { useLanguage } from '../../use-format.js';
import styles from './guided-questions.module.css';
import { QuestionChoice } from './question-choice.js';

type Answer = NonNullable<GuidedQuestion['answer']>;

/** What can be seen on a page, asked in plain words: 1 yes, 2 no, 3 unclear answer the open question. */
export function GuidedQuestions({ view: { case: row, questions } }: { view: CaseView }) {
  const { t } = useTranslation();
  const id = useId();
  const language = useLanguage();
  const client = useQueryClient();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const [reopenedId, setReopenedId] = useState<string | null>(null);
  const open =
    questions.find((question) => question.id === reopenedId) ?? questions.find(({ answer }) => answer === null);
  const refusal = whyNot('route');
  const mayAnswer = open !== undefined && refusal === null;

  function answer(question: GuidedQuestion, given: Answer): void {
    setReopenedId(null);
    changeCachedCase(client, row.id, (view) => ({
      ...view,
      questions: view.questions.map((one) => (one.id === question.id ? { ...one, answer: given } : one)),
    }));
    void command('answer-question', row, { question: question.id, answer: given });
  }
  const answerOpen = (given: Answer) => (mayAnswer ? () => answer(open, given) : null);
  useKeyAction('answerYes', answerOpen('YES'));
  useKeyAction('answerNo', answerOpen('NO'));
  useKeyAction('answerUnclear', answerOpen('UNCLEAR'));

  if (questions.length === 0) return null;
  const answered = questions.filter((question) => question.answer !== null).length;
  return (
    <section aria-labelledby={id} className={styles.questions}>
      <h3 id={id} className={styles.title}>
        {t('question.title')}
        <span className={styles.count}>{t('question.progress', { answered, count: questions.length })}</span>
      </h3>
      <ol>
        {questions.map((question, at) => (
          <li key={question.id} className={styles.question} data-open={question === open}>
            <span aria-hidden className={styles.number}>
              {at + 1}
            </span>
            {question === open ? (
              <QuestionChoice
                text={question.text[language]}
                value={question.answer}
                isDisabled={refusal !== null}
                onChoose={(given) => answer(question, given)}
              />
            ) : (
              <>
                <span className={styles.text}>{question.text[language]}</span>
                {question.answer && (
                  <button
                    type="button"
                    className={styles.answer}
                    data-answer={question.answer}
                    aria-label={t('question.change', {
                      text: question.text[language],
                      answer: t(`question.answer.${question.answer}`),
                    })}
                    disabled={refusal !== null}
                    onClick={() => setReopenedId(question.id)}
                  >
                    {t(`question.answer.${question.answer}`)}
                  </button>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
      {row.stage === 'TRIAGE' && (
        <ActionButton
          action="secondLook"
          variant="text"
          label={t('question.unsure')}
          refusal={whyNot('ask-second-look')}
        />
      )}
    </section>
  );
}
