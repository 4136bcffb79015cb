import Button from '@mui/material/Button';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCaseReason } from '../../case-file/case-reason.js';
import { Notice } from '../../parts/notice.js';

/** Stands where something is closed to the role, with the way to open it if saying why helps. */
export function ClosedWithoutReason() {
  const { t } = useTranslation();
  const { ask } = useCaseReason();
  return (
    <Notice
      icon={EyeOff}
      title={t('section.withheld')}
      text={t('section.withheldText')}
      action={ask && <Button onClick={ask}>{t('section.openWithReason')}</Button>}
    />
  );
}
