import { Check, Eye, Play, RotateCcw, Siren, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { runKeyAction, useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import { CloseDialog } from './close-dialog.js';
import { nextStepOf, type NextCommand, type NextStep } from './next-step.js';
import { ReopenDialog } from './reopen-dialog.js';

const ICONS: Record<NextCommand, LucideIcon> = {
  'confirm-emergency': Siren,
  'acknowledge-emergency': Siren,
  'answer-second-look': Eye,
  start: Play,
  resume: Play,
  close: Check,
  reopen: RotateCcw,
};

/** The one next step of the case: filled where it is the person's turn, quiet where the case waits or is done. */
export function StepButton({ row }: { row: InboxRow }) {
  const step = nextStepOf(row);
  return step && <Step row={row} step={step} />;
}

function Step({ row, step: { command: name, loud } }: { row: InboxRow; step: NextStep }) {
  const { t } = useTranslation();
  const command = useCommand();
  const refusal = useWhyNot(row)(name);
  const [open, setOpen] = useState<'close' | 'reopen' | null>(null);
  const shut = () => {
    setOpen(null);
  };
  function run(): void {
    if (name === 'close' || name === 'reopen') setOpen(name);
    else if (name === 'answer-second-look') runKeyAction('secondLook');
    else void command(name, row, {});
  }
  useKeyAction('nextStep', refusal === null ? run : null);
  return (
    <>
      <ActionButton
        action="nextStep"
        icon={ICONS[name]}
        label={t(`step.${name}`)}
        refusal={refusal}
        variant={loud && refusal === null ? 'contained' : 'outlined'}
      />
      {open === 'close' && <CloseDialog row={row} onClose={shut} />}
      {open === 'reopen' && <ReopenDialog row={row} onClose={shut} />}
    </>
  );
}
