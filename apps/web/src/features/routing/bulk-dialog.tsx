import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOrder, InboxRow } from '../../api/messages.js';
import { KeyCap } from '../../keys/key-cap.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import type { BulkDeed } from './bulk-bar.js';
import styles from './bulk-dialog.module.css';
import { bulkQuery, orderBulk, stopBulk } from './bulk.api.js';
import { BulkItems } from './bulk-items.js';

type Props = {
  deed: BulkDeed;
  rows: readonly InboxRow[];
  filter: BulkOrder['filter'] | null;
  onClose: (wasOrdered: boolean) => void;
};

/** One command on many cases: what it would do, then doing it, then what has become of each. */
export function BulkDialog({ deed, rows, filter, onClose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const sentenceOf = useProblemSentence();
  const [orderId] = useState(() => crypto.randomUUID());
  const [isOrdered, setOrdered] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { words, ...what } = deed;
  const whom = filter ? { filter } : { items: rows.map(({ id: caseId, version }) => ({ caseId, version })) };
  const orderOf = (dryRun: boolean) =>
    ({ ...what, ...whom, dryRun, id: dryRun ? crypto.randomUUID() : orderId }) as BulkOrder;
  const preview = useQuery({
    queryKey: ['bulk-preview', orderId],
    queryFn: () => orderBulk(orderOf(true)),
    staleTime: Infinity,
  });
  const { data: running } = useQuery({ ...bulkQuery(orderId), enabled: isOrdered });
  const shown = running ?? preview.data;
  const isOver = Boolean(running && (running.finishedAt ?? running.cancelledAt));
  const possible = preview.data ? preview.data.total - preview.data.refused : 0;

  async function order(): Promise<void> {
    try {
      await orderBulk(orderOf(false));
      setOrdered(true);
    } catch (cause) {
      setProblem(cause);
    }
  }
  const close = () => onClose(isOrdered);
  const error = problem ?? preview.error;
  return (
    <Dialog open onClose={close} aria-labelledby={id} slotProps={{ paper: { className: styles.paper } }}>
      <h2 id={id} className={styles.title}>
        {words}
      </h2>
      {error !== null && <p role="alert">{sentenceOf(error)}</p>}
      {!isOrdered && preview.isPending && <p role="status">{t('bulk.previewing')}</p>}
      {!isOrdered && preview.data && (
        <p role="status">{t('bulk.preview', { possible, refused: preview.data.refused })}</p>
      )}
      {running && (
        <>
          <LinearProgress
            variant="determinate"
            aria-label={words}
            value={running.total === 0 ? 100 : (100 * (running.total - running.toDo)) / running.total}
          />
          <p role="status" className={styles.counts}>
            {t('bulk.counts', { done: running.done, refused: running.refused, toDo: running.toDo })}
          </p>
        </>
      )}
      {shown && <BulkItems items={shown.items} rows={rows} />}
      <div className={styles.buttons}>
        {!isOrdered && (
          <Button variant="text" onClick={close}>
            {t('dialog.cancel')}
          </Button>
        )}
        {isOrdered && !isOver && <Button onClick={() => void stopBulk(orderId)}>{t('bulk.stop')}</Button>}
        {isOrdered ? (
          <Button variant="contained" color="primary" onClick={close}>
            {t('outcome.close')}
          </Button>
        ) : (
          <Button
            autoFocus
            variant="contained"
            color="primary"
            aria-keyshortcuts="Control+Enter"
            disabled={possible === 0}
            onClick={() => void order()}
          >
            {t('bulk.order', { count: possible })}
            <KeyCap cap="↵" />
          </Button>
        )}
      </div>
    </Dialog>
  );
}
