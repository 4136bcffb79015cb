import { useEffect, useEffectEvent } from 'react';
import { createSignal, useSignal } from '../api/signal.js';
import type { KeyAction } from './key-actions.js';

type Running = { action: KeyAction; run: () => void };

// What the parts on screen offer; the latest offer of an action wins, so that a dialog can take a key for itself.
const offers = createSignal<readonly Running[]>([]);

/** True between the leader key and the key that follows it. */
export const leaderPressed = createSignal(false);

/** Offers an action while the component is shown; `null` offers nothing. */
export function useKeyAction(action: KeyAction, run: (() => void) | null): void {
  const current = useEffectEvent(() => {
    run?.();
  });
  const offered = run !== null;
  useEffect(() => {
    if (!offered) return;
    const offer: Running = {
      action,
      run: () => {
        current();
      },
    };
    offers.set([...offers.get(), offer]);
    return () => {
      offers.set(offers.get().filter((other) => other !== offer));
    };
  }, [action, offered]);
}

/** The actions that a key would run now. */
export function useOfferedActions(): ReadonlySet<KeyAction> {
  return new Set(useSignal(offers).map(({ action }) => action));
}

/** Runs an action if something offers it. */
export function runKeyAction(action: KeyAction): boolean {
  const offer = offers.get().findLast((candidate) => candidate.action === action);
  offer?.run();
  return offer !== undefined;
}
