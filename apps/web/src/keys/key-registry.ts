import { useEffect, useEffectEvent } from 'react';
import { createSignal, useSignal } from '../api/signal.js';
import type { KeyAction } from './key-actions.js';

/** How an action was asked for: a key that is held down repeats itself. */
export type KeyRun = { repeat: boolean };
type Running = { action: KeyAction; run: (by: KeyRun) => void };

// What the parts on screen offer; the latest offer of an action wins, so that a dialog can take a key for itself.
const offers = createSignal<readonly Running[]>([]);

/** What the next key completes: the leader key makes it act in every mode, G makes it a place to go to. */
export const pendingKey = createSignal<'leader' | 'g' | null>(null);

/** Offers an action while the component is shown; `null` offers nothing. */
export function useKeyAction(action: KeyAction, run: ((by: KeyRun) => void) | null): void {
  const current = useEffectEvent((by: KeyRun) => {
    run?.(by);
  });
  const offered = run !== null;
  useEffect(() => {
    if (!offered) return;
    const offer: Running = {
      action,
      run: (by) => {
        current(by);
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

/** Runs an action if something offers it; a button does by it what its key does. */
export function runKeyAction(action: KeyAction, by: KeyRun = { repeat: false }): boolean {
  const offer = offers.get().findLast((candidate) => candidate.action === action);
  offer?.run(by);
  return offer !== undefined;
}
