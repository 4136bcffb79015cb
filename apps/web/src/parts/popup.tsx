import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import type { LucideIcon } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { KEY_ACTIONS, shortcutOf, type KeyAction } from '../keys/key-actions.js';
import { KeyCap } from '../keys/key-cap.js';
import { useKeyAction } from '../keys/key-registry.js';
import styles from './popup.module.css';

type Props = {
  label: string;
  icon?: LucideIcon;
  keyAction?: KeyAction;
  /** Why it is not possible now; the button says so. */
  refusal?: string | null;
  loud?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button that opens a small form beside itself. The key of its action opens it too. */
export function Popup({ label, icon: Icon, keyAction, refusal = null, loud = false, children }: Props) {
  const id = useId();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
  };
  return (
    <>
      {keyAction && <PopupKey action={keyAction} run={refusal === null ? open : null} />}
      <Button
        ref={setButton}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-disabled={refusal !== null}
        aria-keyshortcuts={keyAction && shortcutOf(keyAction)}
        aria-description={refusal ?? undefined}
        data-tip={refusal ?? undefined}
        {...(loud ? { variant: 'contained' as const, color: 'primary' as const } : {})}
        className={refusal === null ? undefined : styles.refused}
        onClick={refusal === null ? open : undefined}
      >
        {Icon && <Icon size={15} strokeWidth={2.2} aria-hidden />}
        {label}
        {keyAction && <KeyCap cap={KEY_ACTIONS[keyAction].caps[0]} />}
      </Button>
      <Popover
        open={isOpen}
        anchorEl={button}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: -4, horizontal: 'right' }}
        onClose={close}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id, className: styles.paper } }}
      >
        <h2 id={id} className={styles.title}>
          {label}
        </h2>
        {children(close)}
      </Popover>
    </>
  );
}

function PopupKey({ action, run }: { action: KeyAction; run: (() => void) | null }) {
  useKeyAction(action, run);
  return null;
}
