import Button from '@mui/material/Button';
import { CircleX, LogIn, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, ConnectionLost } from '../api/problem.js';
import { signInUrl } from '../api/session.js';
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

/** Stands where something could not be shown, with what helps: to sign in, or to try again. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const sentenceOf = useProblemSentence();
  const title = sentenceOf(problem);
  const retry = onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>;
  if (problem instanceof ConnectionLost) return <Notice icon={WifiOff} tone="warn" title={title} action={retry} />;
  if (problem instanceof ApiProblem && problem.status === 401)
    return (
      <Notice
        icon={LogIn}
        tone="warn"
        title={title}
        action={<Button href={signInUrl()}>{t('signIn.action')}</Button>}
      />
    );
  const instance = problem instanceof ApiProblem && problem.status >= 500 ? problem.instance : null;
  return (
    <Notice
      icon={CircleX}
      tone="danger"
      title={title}
      text={instance && t('problem.reference', { reference: instance.replace('urn:uuid:', '') })}
      action={retry}
    />
  );
}
