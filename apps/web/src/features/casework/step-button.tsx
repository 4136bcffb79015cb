import Button from '@mui/material/Button';
import { Check, Eye, Play, RotateCcw, Siren, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { KEY_ACTIONS } from '../../keys/key-actions.js';
import { KeyCap } from '../../keys/key-cap.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { Popup } from '../../parts/popup.js';
import { CloseDialog } from './close-dialog.js';
import { nextStepOf, type NextCommand, type NextStep } from './next-step.js';
import { SentenceForm } from './sentence-form.js';
import styles from './step-button.module.css';

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
  const { t } = useTranslation();
  const command = useCommand();
  const step = nextStepOf(row);
  if (!step) return null;
  const label = t(`step.${step.command}`);
  switch (step.command) {
    case 'reopen':
    case 'answer-second-look':
      return <WrittenStep row={row} step={step} command={step.command} />;
    case 'close':
      return <CloseStep row={row} step={step} label={label} />;
    case 'start':
    case 'resume':
    case 'confirm-emergency':
    case 'acknowledge-emergency': {
      const name = step.command;
      return <PlainStep row={row} step={step} label={label} onRun={() => void command(name, row, {})} />;
    }
  }
}

type PlainProps = { row: InboxRow; step: NextStep; label: string; onRun: () => void };

function PlainStep({ row, step, label, onRun }: PlainProps) {
  const refusal = useWhyNot(row)(step.command);
  const run = refusal === null ? onRun : null;
  const Icon = ICONS[step.command];
  useKeyAction('nextStep', run);
  return (
    <Button
      {...(step.loud && refusal === null ? { variant: 'contained' as const, color: 'primary' as const } : {})}
      className={refusal === null ? undefined : styles.refused}
      aria-disabled={refusal !== null}
      aria-description={refusal ?? undefined}
      aria-keyshortcuts={KEY_ACTIONS.nextStep.key}
      data-tip={refusal ?? undefined}
      onClick={run ?? undefined}
    >
      <Icon size={15} strokeWidth={2.2} aria-hidden />
      {label}
      <KeyCap cap={KEY_ACTIONS.nextStep.caps[0]} />
    </Button>
  );
}

function CloseStep({ row, step, label }: Omit<PlainProps, 'onRun'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PlainStep
        row={row}
        step={step}
        label={label}
        onRun={() => {
          setOpen(true);
        }}
      />
      {isOpen && (
        <CloseDialog
          row={row}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

type WrittenProps = { row: InboxRow; step: NextStep; command: 'reopen' | 'answer-second-look' };

function WrittenStep({ row, step, command: name }: WrittenProps) {
  const { t } = useTranslation();
  const command = useCommand();
  return (
    <Popup
      label={t(`step.${name}`)}
      icon={ICONS[name]}
      keyAction="nextStep"
      refusal={useWhyNot(row)(name)}
      loud={step.loud}
    >
      {(close) => (
        <SentenceForm
          label={t(`step.text.${name}`)}
          missing={t('casework.textMissing')}
          submit={t(`step.${name}`)}
          onSubmit={(text) => {
            void (name === 'reopen' ? command(name, row, { reason: text }) : command(name, row, { answer: text }));
            close();
          }}
        />
      )}
    </Popup>
  );
}
