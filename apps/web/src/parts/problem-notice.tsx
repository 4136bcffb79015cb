import Button from '@mui/material/Button';
import { CircleX, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, ConnectionLost } from '../api/problem.js';
import { useLanguage } from '../use-format.js';
import { Notice } from './notice.js';

/** The sentence of an error that a person can act on. */
export function useProblemSentence(): (problem: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (problem) => {
    if (problem instanceof ConnectionLost) return t('problem.connection');
    if (problem instanceof ApiProblem && problem.sentences) return problem.sentences[language];
    if (problem instanceof ApiProblem && problem.status === 404) return t('problem.notFound');
    return t('problem.unexpected');
  };
}

/** Stands where something could not be shown, with the way to try again. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  const isOffline = problem instanceof ConnectionLost;
  const instance = problem instanceof ApiProblem ? problem.instance : null;
  return (
    <Notice
      icon={isOffline ? WifiOff : CircleX}
      tone={isOffline ? 'warn' : 'danger'}
      title={sentenceOf(problem)}
      text={instance && t('problem.reference', { reference: instance.replace('urn:uuid:', '') })}
      action={onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
    />
  );
}
