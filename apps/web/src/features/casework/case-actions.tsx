import Button from '@mui/material/Button';
import { CalendarClock, CornerUpLeft, FileX, Hourglass, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import { Popup } from '../../parts/popup.js';
import { SendBackDialog } from './send-back-dialog.js';
import { WaitForm } from './wait-form.js';
import { WithdrawalDialog } from './withdrawal-dialog.js';

/** What else is done with a case: give it back to triage, keep that it is withdrawn, take or release it, let it wait. */
export function CaseActions({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const may = (name: Parameters<typeof whyNot>[0]) => whyNot(name) === null;
  return (
    <>
      {may('send-back') && <SendBack row={row} />}
      {may('record-withdrawal') && <RecordWithdrawal row={row} />}
      {may('release') && (
        <Button variant="text" onClick={() => void command('release', row, {})}>
          {t('casework.release')}
        </Button>
      )}
      {may('claim') && (
        <ActionButton
          action="claim"
          icon={UserCheck}
          label={row.owner ? t('casework.takeOver', { name: row.owner.name }) : t('casework.claim')}
        />
      )}
      {may('wait') && row.waitingFor === 'NONE' && (
        <Popup label={t('wait.title')} icon={Hourglass}>
          {(close) => <WaitForm row={row} onDone={close} />}
        </Popup>
      )}
      {may('follow-up') && <ActionButton action="followUp" icon={CalendarClock} label={t('casework.followUp')} />}
    </>
  );
}

function SendBack({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useKeyAction('sendBack', () => {
    setOpen(true);
  });
  return (
    <>
      <ActionButton action="sendBack" icon={CornerUpLeft} label={t('sendBack.action')} variant="text" />
      {isOpen && (
        <SendBackDialog
          row={row}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function RecordWithdrawal({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useKeyAction('recordWithdrawal', () => {
    setOpen(true);
  });
  return (
    <>
      <ActionButton action="recordWithdrawal" icon={FileX} label={t('withdrawal.action')} variant="text" />
      {isOpen && (
        <WithdrawalDialog
          row={row}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
