import { Hourglass, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/messages.js';
import { StatusChip } from '../parts/status-chip.js';

/** The one status of a case that must not be missed: an emergency before a wait. Null for most cases. */
export function CaseChip({ row }: { row: Pick<InboxRow, 'urgency' | 'waitingFor'> }) {
  const { t } = useTranslation();
  if (row.urgency === 'EMERGENCY' || row.urgency === 'EMERGENCY_SUSPECTED')
    return (
      <StatusChip icon={Siren} tone={row.urgency === 'EMERGENCY' ? 'solid' : 'danger'}>
        {t(`urgency.${row.urgency}`)}
      </StatusChip>
    );
  if (row.waitingFor === 'NONE') return null;
  return (
    <StatusChip icon={Hourglass} tone="warn">
      {t(`waitingFor.${row.waitingFor}`)}
    </StatusChip>
  );
}

/** Whether the case has a chip at all. */
export function hasChip({ urgency, waitingFor }: Pick<InboxRow, 'urgency' | 'waitingFor'>): boolean {
  return urgency === 'EMERGENCY' || urgency === 'EMERGENCY_SUSPECTED' || waitingFor !== 'NONE';
}
