import { CircleX } from 'lucide-react';
import { useProblemSentence } from '../../parts/problem-notice.js';
import styles from './form.module.css';

/** Why a change was not taken, beside the button that sent it. */
export function SaidNo({ problem }: { problem: unknown }) {
  const sentenceOf = useProblemSentence();
  if (!problem) return null;
  return (
    <p role="alert" className={styles.said}>
      <CircleX size={15} strokeWidth={2.2} aria-hidden />
      {sentenceOf(problem)}
    </p>
  );
}
