import { CalendarClock, CalendarX2, Eye, Hourglass, Siren, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/messages.js';
import { daysBetween } from '../format.js';
import { StatusChip, type Tone } from '../parts/status-chip.js';
import { useFormat } from '../use-format.js';
import { useToday } from '../use-today.js';

type ChipRow = Pick<InboxRow, 'urgency' | 'waitingFor' | 'stage'> & Partial<Pick<InboxRow, 'dueOn' | 'wait'>>;
type Chip = { icon: LucideIcon; tone: Tone; words: string; edge?: 'danger' | 'warn' };

/** The one status of a case that must not be missed: an emergency before a deadline before a wait. */
export function CaseChip({ row }: { row: ChipRow }) {
  const chip = useCaseChip(row);
  if (!chip) return null;
  return (
    <StatusChip icon={chip.icon} tone={chip.tone}>
      {chip.words}
    </StatusChip>
  );
}

/** The chip of a case with the colour of its edge; null for most cases. */
export function useCaseChip({ urgency, waitingFor, stage, dueOn, wait }: ChipRow): Chip | null {
  const { t } = useTranslation();
  const today = useToday();
  const format = useFormat();
  if (urgency === 'EMERGENCY') return { icon: Siren, tone: 'solid', words: t('urgency.EMERGENCY'), edge: 'danger' };
  if (urgency === 'EMERGENCY_SUSPECTED')
    return { icon: Siren, tone: 'danger', words: t('urgency.EMERGENCY_SUSPECTED'), edge: 'danger' };
  if (waitingFor !== 'NONE') {
    const words =
      waitingFor === 'SNOOZED' && wait?.until
        ? t('waitingFor.until', { day: format.shortDay(wait.until) })
        : t(`waitingFor.${waitingFor}`);
    return { icon: Hourglass, tone: 'warn', words };
  }
  if (dueOn && dueOn < today) {
    const count = daysBetween(dueOn, today);
    return { icon: CalendarX2, tone: 'danger', words: t('due.since', { count }), edge: 'danger' };
  }
  if (dueOn === today) return { icon: CalendarClock, tone: 'warn', words: t('due.today'), edge: 'warn' };
  if (stage === 'SECOND_LOOK') return { icon: Eye, tone: 'review', words: t('stage.SECOND_LOOK') };
  return null;
}
