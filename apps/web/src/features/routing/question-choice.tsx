import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidedQuestion } from '../../api/messages.js';
import { shortcutOf, type KeyAction } from '../../keys/key-actions.js';
import { KeyCap } from '../../keys/key-cap.js';
import styles from './guided-questions.module.css';

type Answer = NonNullable<GuidedQuestion['answer']>;
const ANSWERS = [
  ['YES', 'answerYes'],
  ['NO', 'answerNo'],
  ['UNCLEAR', 'answerUnclear'],
] as const satisfies readonly (readonly [Answer, KeyAction])[];

type Props = { text: string; value: Answer | null; isDisabled: boolean; onChoose: (answer: Answer) => void };

/** The question that is open, as a group of radio buttons. */
export function QuestionChoice({ text, value, isDisabled, onChoose }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.choice} disabled={isDisabled}>
      <legend className={styles.open}>{text}</legend>
      <div className={styles.answers}>
        {ANSWERS.map(([answer, action], at) => (
          <label key={answer} className={styles.option}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={answer === value}
              aria-keyshortcuts={shortcutOf(action)}
              onChange={() => onChoose(answer)}
            />
            <span>
              <KeyCap cap={String(at + 1)} />
              {t(`question.option.${answer}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
