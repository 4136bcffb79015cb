import { useEffect, useEffectEvent } from 'react';
import { findKeyAction, keyOf, type KeyAction } from './key-actions.js';
import { pendingKey, runKeyAction } from './key-registry.js';
import { focusPane } from './panes.js';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
type Wishes = { singleKeys: boolean; leaderKey: string };

/** Listens for keys on the whole page. Single keys act only in list and preview, and only if the person wants them. */
export function useKeyListener({ singleKeys, leaderKey }: Wishes): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.has(event.key)) return;
    if (event.altKey || event.metaKey || isInOverlay(event.target)) return;
    if (act(event, { singleKeys, leaderKey })) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKeyDown(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

function act(event: KeyboardEvent, { singleKeys, leaderKey }: Wishes): boolean {
  const pending = pendingKey.get();
  if (event.key === leaderKey) {
    pendingKey.set(pending === 'leader' ? null : 'leader');
    return true;
  }
  if (pending === 'leader' && isLetter(event, 'g')) {
    pendingKey.set('g');
    return true;
  }
  const action = findKeyAction(event, pending === 'g' ? 'g' : null);
  if (pending !== null) {
    pendingKey.set(null);
    return action !== null && runKeyAction(action, event);
  }
  if (singleKeys && takesSingleKeys(event.target) && isLetter(event, 'g')) {
    pendingKey.set('g');
    return true;
  }
  return action !== null && action !== 'leader' && actAtOnce(action, event, singleKeys);
}

function actAtOnce(action: KeyAction, event: KeyboardEvent, singleKeys: boolean): boolean {
  if (action === 'nextPane' || action === 'previousPane') return focusPane(action === 'nextPane' ? 1 : -1);
  const { single = false, ctrl = false } = keyOf(action);
  // A field has its own Escape, and its own Strg+Z and Strg+A.
  if (action === 'back' || ctrl) return !isField(event.target) && runKeyAction(action, event);
  // Enter belongs to what has the focus; the list offers it on its rows.
  if (!single || !singleKeys || !takesSingleKeys(event.target)) return false;
  return runKeyAction(action, event);
}

function isLetter({ key, ctrlKey, shiftKey }: KeyboardEvent, letter: string): boolean {
  return !ctrlKey && !shiftKey && key.toLowerCase() === letter;
}

function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function takesSingleKeys(target: EventTarget | null): boolean {
  if (isField(target) || !(target instanceof Element)) return false;
  return target === document.body || target.closest('[data-single-keys]') !== null;
}
