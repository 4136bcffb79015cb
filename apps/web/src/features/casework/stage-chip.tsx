import { CircleCheck, CircleDot, Inbox, Send, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { StatusChip, type Tone } from '../../parts/status-chip.js';

const LOOKS: Partial<Record<InboxRow['stage'], { icon: LucideIcon; tone: Tone }>> = {
  IN_PROGRESS: { icon: CircleDot, tone: 'accent' },
  CLOSED: { icon: CircleCheck, tone: 'quiet' },
  HANDED_OVER: { icon: Send, tone: 'quiet' },
};

/** Where the case stands, in a word. */
export function StageChip({ stage }: { stage: InboxRow['stage'] }) {
  const { t } = useTranslation();
  const { icon, tone } = LOOKS[stage] ?? { icon: Inbox, tone: 'quiet' };
  return (
    <StatusChip icon={icon} tone={tone}>
      {t(`stage.${stage}`)}
    </StatusChip>
  );
}
