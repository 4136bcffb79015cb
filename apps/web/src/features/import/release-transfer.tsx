import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { InboxRow, TransferView } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useCommand } from '../../case-file/use-command.js';

/** Lets a held transfer go, once a person has looked at why it was held. */
export function ReleaseTransfer({ row, target }: { row: InboxRow; target: TransferView['target'] }) {
  const { t } = useTranslation();
  const isPermitted = usePermission();
  const command = useCommand();
  if (!isPermitted('transfer.release')) return null;
  return (
    <Button
      aria-label={t('transfer.releaseTarget', { target: t(`target.${target}`) })}
      onClick={() => void command('release-transfer', row, { target })}
    >
      {t('transfer.release')}
    </Button>
  );
}
