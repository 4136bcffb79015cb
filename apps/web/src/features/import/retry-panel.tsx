import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sendCommand } from '../../api/command.api.js';
import type { TransferRow } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useLanguage } from '../../use-format.js';
import { FaultPackageLink } from './fault-package-link.js';
import styles from './repair-panel.module.css';

/** A transfer for who looks after connections and sees no case: what the target says, and the way to try again. */
export function RetryPanel({ row, onDone }: { row: TransferRow; onDone: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const isPermitted = usePermission();
  const sentenceOf = useProblemSentence();
  const { jobId, caseId, caseNumber, version, sentence, target, state } = row;
  const mayRetry = isPermitted('transfer.retry');
  const retry = useMutation({
    mutationFn: () => sendCommand('retry-transfer', { caseId, version, commandId: crypto.randomUUID() }, { jobId }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['transfers'] }),
  });
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <p className={styles.facts}>{`${t(`target.${target}`)}, ${t(`transferState.${state}`)}`}</p>
        <h2 className={`${styles.title ?? ''} id`}>{caseNumber}</h2>
      </div>
      <div className={styles.content}>
        {sentence && <p className={styles.sentence}>{sentence[language]}</p>}
        <p className={styles.hint}>{t('repair.noCase')}</p>
        {retry.isError && <p role="alert">{sentenceOf(retry.error)}</p>}
      </div>
      {mayRetry && (
        <div className={styles.foot}>
          {state === 'NEEDS_ATTENTION' && (
            <Button
              variant="contained"
              color="primary"
              loading={retry.isPending}
              onClick={() => {
                retry.mutate();
              }}
            >
              <RotateCw size={15} strokeWidth={2.2} aria-hidden />
              {t('repair.retry')}
            </Button>
          )}
          <FaultPackageLink jobId={jobId} caseNumber={caseNumber} />
        </div>
      )}
    </div>
  );
}
