import { FlaskConical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '../parts/status-chip.js';

/** Says of a case that it came as a test message. */
export function TestChip() {
  const { t } = useTranslation();
  return (
    <span data-tip={t('testMessage.tip')}>
      <StatusChip icon={FlaskConical} tone="review">
        {t('testMessage.chip')}
      </StatusChip>
    </span>
  );
}
