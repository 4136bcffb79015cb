import IconButton from '@mui/material/IconButton';
import type { LucideIcon } from 'lucide-react';
import { KEY_ACTIONS, shortcutOf, type KeyAction } from '../keys/key-actions.js';

type Props = {
  icon: LucideIcon;
  label: string;
  onClick: () => void;
  keyAction?: KeyAction;
  pressed?: boolean;
  disabled?: boolean;
};

/** A button that is an icon only; its name and key stand in the tip. */
export function ActionIcon({ icon: Icon, label, onClick, keyAction, pressed, disabled }: Props) {
  const cap = keyAction && KEY_ACTIONS[keyAction].caps.join(' ').replace('shift', '⇧');
  return (
    <IconButton
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keyAction && shortcutOf(keyAction)}
      data-tip={cap ? `${label} (${cap})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} strokeWidth={1.9} aria-hidden />
    </IconButton>
  );
}
