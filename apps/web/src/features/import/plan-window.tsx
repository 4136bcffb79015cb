import Button from '@mui/material/Button';
import { CalendarPlus } from 'lucide-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { WindowDialog } from './window-dialog.js';

/** Plans a maintenance of a target, for whoever may pause it. */
export function PlanWindow({ kind, ref }: Pick<TargetHealth, 'kind'> & { ref: Ref<HTMLButtonElement> }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const [isPlanning, setPlanning] = useState(false);
  if (!isPermitted('target.pause')) return null;
  return (
    <>
      <Button
        ref={ref}
        variant="text"
        aria-label={t('transfers.window.planOf', { target: t(`target.${kind}`) })}
        onClick={() => {
          setPlanning(true);
        }}
      >
        <CalendarPlus size={15} strokeWidth={2.2} aria-hidden />
        {t('transfers.window.plan')}
      </Button>
      {isPlanning && (
        <WindowDialog
          kind={kind}
          onClose={() => {
            setPlanning(false);
          }}
        />
      )}
    </>
  );
}
