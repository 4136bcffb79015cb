import { FileX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, ConnectionLost } from '../../../api/problem.js';
import { Notice } from '../../../parts/notice.js';
import { ProblemNotice } from '../../../parts/problem-notice.js';

/** Why a file cannot be shown: the API's sentence if it has one, else that the file itself is broken. */
export function FileProblem({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (problem instanceof ApiProblem || problem instanceof ConnectionLost)
    return <ProblemNotice problem={problem} onRetry={onRetry} />;
  return <Notice icon={FileX2} tone="warn" title={t('document.broken')} text={t('document.brokenText')} />;
}
