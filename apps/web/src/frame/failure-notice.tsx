import Button from '@mui/material/Button';
import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../api/problem.js';
import { failedDecision, type FailedDecision } from '../case-file/decisions.js';
import { runKeyAction, useOfferedActions } from '../keys/key-registry.js';
import { ActionIcon } from '../parts/action-icon.js';
import { announce } from '../parts/announcer.js';
import { useProblemSentence } from '../parts/problem-notice.js';
import { shortName } from '../parts/short-name.js';
import styles from './outcome-bar.module.css';

/** Why a decision was not carried out, and what helps: again, compare, or the next case. */
export function FailureNotice({ failed: { decision, problem, retry } }: { failed: FailedDecision }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sentenceOf = useProblemSentence();
  const offered = useOfferedActions();
  const isRefused = problem instanceof ApiProblem && problem.status < 500;
  const by = isRefused ? firstName(problem) : null;
  const sentence = by
    ? t('outcome.faster', { name: shortName(by) })
    : isRefused
      ? sentenceOf(problem)
      : t('outcome.notSaved');
  const isConflict = isRefused && problem.code === 'case-changed';
  useEffect(() => {
    announce(sentence);
  }, [sentence]);
  const close = () => failedDecision.set(null);
  return (
    <div role="region" aria-label={t('outcome.region')} className={styles.bar}>
      <CircleAlert size={16} strokeWidth={2.2} aria-hidden />
      <p className={styles.words}>{sentence}</p>
      {!isRefused && (
        <Button
          className={styles.button}
          onClick={() => {
            close();
            retry();
          }}
        >
          {t('outcome.retry')}
        </Button>
      )}
      {isConflict && (
        <Button className={styles.button} onClick={() => void navigate(`/eingang/${decision.before.id}`)}>
          {t('outcome.compare')}
        </Button>
      )}
      {isRefused && offered.has('goNext') && (
        <Button
          className={styles.button}
          onClick={() => {
            close();
            runKeyAction('goNext');
          }}
        >
          {t('outcome.next')}
        </Button>
      )}
      <span className={styles.close}>
        <ActionIcon icon={X} label={t('outcome.close')} onClick={close} />
      </span>
    </div>
  );
}

function firstName({ members }: ApiProblem): string | null {
  const fields = members['fields'];
  if (!Array.isArray(fields)) return null;
  const named = (fields as { by?: string | null }[]).find(({ by }) => typeof by === 'string');
  return named?.by ?? null;
}
