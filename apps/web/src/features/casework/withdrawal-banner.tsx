import { FileX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { StateBanner } from './state-banner.js';

/** That the applicant has withdrawn, what it does, and what is to be done about it. */
export function WithdrawalBanner({ row: { withdrawnOn, stage } }: { row: InboxRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (withdrawnOn === null) return null;
  return (
    <StateBanner icon={FileX} tone="danger" label={t('withdrawal.banner')}>
      <strong>{t('withdrawal.on', { day: format.day(withdrawnOn) })}</strong> {t('withdrawal.effect')}
      {stage !== 'CLOSED' && stage !== 'HANDED_OVER' && ` ${t('withdrawal.next')}`}
    </StateBanner>
  );
}
