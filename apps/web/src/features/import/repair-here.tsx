import { useQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { Wrench } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow, RepairView, TransferView } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { RepairPanel } from './repair-panel.js';
import styles from './transfer-line.module.css';
import { repairQuery } from './transfers.api.js';

type Props = { transfer: TransferView; row: InboxRow; page: (repair: RepairView) => ReactNode };

/** Puts a transfer right where the case stands. It opens when it is wanted: every reading is recorded. */
export function RepairHere({ transfer: { jobId, target }, row, page }: Props) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...repairQuery(jobId), enabled: isOpen });
  if (!isPermitted('transfer.repair')) return null;
  if (!isOpen)
    return (
      <Button
        aria-label={t('repair.openTarget', { target: t(`target.${target}`) })}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Wrench size={15} strokeWidth={2.2} aria-hidden />
        {t('repair.open')}
      </Button>
    );
  if (query.isError) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  return (
    <div className={styles.repair}>
      <RepairPanel
        repair={query.data}
        row={row}
        document={page(query.data)}
        onDone={() => {
          setOpen(false);
        }}
      />
    </div>
  );
}
