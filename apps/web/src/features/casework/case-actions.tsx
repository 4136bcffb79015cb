import Button from '@mui/material/Button';
import { CornerUpLeft, Hourglass, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { KEY_ACTIONS } from '../../keys/key-actions.js';
import { KeyCap } from '../../keys/key-cap.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { Popup } from '../../parts/popup.js';
import { SendBackDialog } from './send-back-dialog.js';
import { WaitForm } from './wait-form.js';

/** What else a caseworker does with a case: takes or releases it, lets it wait, gives it back to triage. */
export function CaseActions({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const whyNot = useWhyNot(row);
  return (
    <>
      {whyNot('send-back') === null && <SendBackButton row={row} />}
      <OwnerButton row={row} />
      {whyNot('wait') === null && row.waitingFor === 'NONE' && (
        <Popup label={t('wait.title')} icon={Hourglass}>
          {(close) => <WaitForm row={row} onDone={close} />}
        </Popup>
      )}
    </>
  );
}

function SendBackButton({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  useKeyAction('sendBack', open);
  return (
    <>
      <Button variant="text" aria-keyshortcuts={KEY_ACTIONS.sendBack.key} onClick={open}>
        <CornerUpLeft size={15} strokeWidth={2.2} aria-hidden />
        {t('sendBack.action')}
        <KeyCap cap={KEY_ACTIONS.sendBack.caps[0]} />
      </Button>
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

/** Takes a case of the team, also from a colleague, who is told; gives an own one back to the team. */
function OwnerButton({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const command = useCommand();
  const whyNot = useWhyNot(row);
  const mayClaim = whyNot('claim') === null;
  const mayRelease = whyNot('release') === null;
  const claim = () => void command('claim', row, {});
  useKeyAction('claim', mayClaim ? claim : null);
  return (
    <>
      {mayClaim && (
        <Button aria-keyshortcuts={KEY_ACTIONS.claim.key} onClick={claim}>
          <UserCheck size={15} strokeWidth={2.2} aria-hidden />
          {row.owner ? t('casework.takeOver', { name: row.owner.name }) : t('casework.claim')}
          <KeyCap cap={KEY_ACTIONS.claim.caps[0]} />
        </Button>
      )}
      {mayRelease && (
        <Button variant="text" onClick={() => void command('release', row, {})}>
          {t('casework.release')}
        </Button>
      )}
    </>
  );
}
