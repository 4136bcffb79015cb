import Button from '@mui/material/Button';
import { Gauge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { LimitsDialog } from './limits-dialog.js';
import styles from './target-card.module.css';
import { useTargetWords } from './use-target-words.js';

/** How much a target gets; whoever may change the administration changes it here. */
export function TargetLimits({ target }: { target: TargetHealth }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const { limits } = useTargetWords()(target);
  const [isChanging, setChanging] = useState(false);
  const action = t('transfers.limits.changeOf', { target: t(`target.${target.kind}`) });
  if (!isPermitted('administration.change')) return <p className={styles.detail}>{limits}</p>;
  return (
    <>
      <Button
        variant="text"
        aria-label={`${limits}. ${action}`}
        data-tip={action}
        onClick={() => {
          setChanging(true);
        }}
      >
        <Gauge size={15} strokeWidth={2.2} aria-hidden />
        {limits}
      </Button>
      {isChanging && (
        <LimitsDialog
          target={target}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </>
  );
}
