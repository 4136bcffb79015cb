import { LIGHT_ICONS } from './light-icons.js';
import type { LightState } from './lights.js';
import styles from './light.module.css';

/** One of the lights ZU, ÜB, VS: two letters, an icon, and the full sentence as tip and name. Fine is quiet. */
export function Light({ letters, state, sentence }: { letters: string; state: LightState; sentence: string }) {
  const Icon = LIGHT_ICONS[state];
  return (
    <span role="img" aria-label={sentence} data-tip={sentence} data-state={state} className={styles.light}>
      {letters}
      <Icon size={13} strokeWidth={2.3} aria-hidden />
    </span>
  );
}
