import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../api/messages.js';
import { useFormat } from '../use-format.js';
import { useNow } from '../use-now.js';

const SOON_MINUTES = 90;

/** By when an emergency must be acknowledged, or a suspicion answered; null where nothing is due. */
export function useEmergencyWords(): (row: Pick<InboxRow, 'urgency' | 'emergency'>) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return ({ urgency, emergency }) => {
    if (urgency !== 'EMERGENCY' && urgency !== 'EMERGENCY_SUSPECTED') return null;
    if (!emergency?.dueAt) return emergency?.acknowledged ? t('emergency.acknowledged') : null;
    const what = urgency === 'EMERGENCY' ? 'acknowledge' : 'answer';
    const minutes = Math.ceil((Date.parse(emergency.dueAt) - now) / 60_000);
    if (minutes <= 0) return t(`emergency.${what}Overdue`);
    if (minutes > SOON_MINUTES) return t(`emergency.${what}At`, { moment: format.moment(emergency.dueAt) });
    return t(`emergency.${what}In`, { count: minutes });
  };
}
