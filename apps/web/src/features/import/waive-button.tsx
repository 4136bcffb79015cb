import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow, RepairView } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useCommand } from '../../case-file/use-command.js';
import { PersonName } from '../../parts/person-name.js';
import { TextDialog } from '../../parts/text-dialog.js';

type Props = { repair: RepairView; row: InboxRow; onDone: () => void };

/** Does without the transfer, with a reason; not for somebody who has corrected it. */
export function WaiveButton({ repair: { jobId, target, isOwnCorrection }, row, onDone }: Props) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const command = useCommand();
  const [isAsking, setAsking] = useState(false);
  if (!isPermitted('transfer.waive')) return null;
  const why = isOwnCorrection ? t('repair.ownCorrection') : undefined;
  return (
    <>
      <Button
        variant="text"
        aria-disabled={isOwnCorrection}
        aria-description={why}
        data-tip={why}
        onClick={() => {
          if (!isOwnCorrection) setAsking(true);
        }}
      >
        {t('repair.waive')}
      </Button>
      {isAsking && (
        <TextDialog
          draft={`waive ${jobId}`}
          title={t('repair.waiveTitle', { target: t(`target.${target}`) })}
          subject={<PersonName person={row} />}
          label={t('transfers.reason')}
          hint={t('repair.waiveHint')}
          submit={t('repair.waiveSubmit')}
          onSubmit={async (reason) => {
            const isDone = await command('waive-transfer', row, { jobId, reason });
            if (isDone) onDone();
            return isDone;
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
