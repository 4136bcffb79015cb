import Button from '@mui/material/Button';
import type { LucideIcon } from 'lucide-react';
import { drawnCaps, shortcutOf, type KeyAction } from '../keys/key-actions.js';
import { KeyCap } from '../keys/key-cap.js';
import { runKeyAction } from '../keys/key-registry.js';
import styles from './action-button.module.css';

type Props = {
  action: KeyAction;
  label: string;
  icon?: LucideIcon;
  /** Why it is not possible now; the button says so. */
  refusal?: string | null;
  variant?: 'contained' | 'outlined' | 'text';
};

/** A button that does what a key does, with the key drawn on it. */
export function ActionButton({ action, label, icon: Icon, refusal = null, variant = 'outlined' }: Props) {
  const isRefused = refusal !== null;
  return (
    <Button
      variant={variant}
      color={variant === 'contained' ? 'primary' : 'inherit'}
      aria-disabled={isRefused}
      aria-keyshortcuts={shortcutOf(action)}
      aria-description={refusal ?? undefined}
      data-tip={refusal ?? undefined}
      className={isRefused ? styles.refused : undefined}
      onClick={isRefused ? undefined : () => runKeyAction(action)}
    >
      {Icon && <Icon size={15} strokeWidth={2.2} aria-hidden />}
      {label}
      {drawnCaps(action).map((cap) => (
        <KeyCap key={cap} cap={cap} />
      ))}
    </Button>
  );
}
