import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferRow } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { announce } from '../../parts/announcer.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useFormat, useLanguage } from '../../use-format.js';
import styles from './transfer-grid.module.css';
import type { TransferGroup } from './transfer-groups.js';
import { useRetryCause } from './transfers.api.js';

/** The head of a group: its cause and number, and the way to try all of it again once the cause is gone. */
export function CauseHead({ group }: { group: TransferGroup<TransferRow> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  if (group.kind === 'rest')
    return (
      <div role="gridcell" className={styles.head}>
        {t('transfers.rest', { count: group.count, number: format.count(group.count) })}
      </div>
    );
  const { field, sentence, target } = group.first;
  const words = [t(`target.${target}`), field?.[language] ?? sentence?.[language]].filter(Boolean).join(': ');
  return (
    <div role="gridcell" className={styles.head}>
      <span className={styles.words}>{`${words} · ${format.count(group.count)}`}</span>
      <RetryCause row={group.first} />
    </div>
  );
}

function RetryCause({ row: { target, errorCode, errorPointer } }: { row: TransferRow }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const sentenceOf = useProblemSentence();
  const [progress, setProgress] = useState<{ retried: number; left: number } | null>(null);
  const retry = useRetryCause(setProgress);
  if (!isPermitted('transfer.retry') || errorCode === null) return null;
  if (retry.isPending && progress) {
    const words = t('transfers.retryProgress', { done: progress.retried, left: progress.left });
    return (
      <span role="status" className={styles.progress}>
        <LinearProgress
          variant="determinate"
          aria-label={words}
          value={Math.round((100 * progress.retried) / Math.max(1, progress.retried + progress.left))}
        />
        {words}
      </span>
    );
  }
  return (
    <>
      {retry.isError && <span role="alert">{sentenceOf(retry.error)}</span>}
      <Button
        variant="text"
        size="small"
        loading={retry.isPending}
        onClick={() => {
          retry.mutate(
            { target, code: errorCode, pointer: errorPointer },
            {
              onSuccess: (count) => {
                announce(t('transfers.retried', { count }));
              },
            },
          );
        }}
      >
        <RotateCw size={14} strokeWidth={2.2} aria-hidden />
        {t('transfers.retryAll')}
      </Button>
    </>
  );
}
