import Button from '@mui/material/Button';
import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PreviewPane } from '../parts/preview-pane.js';
import { SkeletonRows } from '../parts/skeleton.js';
import styles from './case-preview.module.css';
import { OpenedCase } from './opened-case.js';

const CasePane = lazy(() => import('./case-pane.js').then(({ CasePane: pane }) => ({ default: pane })));

type Props = {
  caseId: string;
  onBack: (() => void) | null;
  /** What stands at thumb height, where the case has the window for itself. */
  children?: ReactNode;
};

/** The case that is chosen in the list. With `onBack` it has the window for itself. */
export function CasePreview({ caseId, onBack, children }: Props) {
  const { t } = useTranslation();
  return (
    <PreviewPane>
      {onBack && <h1 className="visually-hidden">{t('views.inbox')}</h1>}
      <OpenedCase caseId={caseId}>
        {(view) => (
          <Suspense fallback={<SkeletonRows count={6} lines={3} />}>
            <CasePane view={view} mayOpenPage={!onBack} />
          </Suspense>
        )}
      </OpenedCase>
      {onBack && (
        <div className={styles.actions}>
          <Button aria-label={t('preview.back')} onClick={onBack}>
            <ArrowLeft size={16} strokeWidth={1.9} aria-hidden />
            <span className={styles.wide}>{t('preview.back')}</span>
          </Button>
          {children}
        </div>
      )}
    </PreviewPane>
  );
}
