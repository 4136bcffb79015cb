import { useEffect, useEffectEvent } from 'react';
import { findKeyAction, KEY_ACTIONS } from './key-actions.js';
import { leaderPressed, runKeyAction } from './key-registry.js';
import { focusPane } from './panes.js';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

type WantedKeys = { singleKeys: boolean; leaderKey: string };

/** Listens for keys on the whole page. Single keys act only in list and preview, and only if the person wants them. */
export function useKeyListener(wanted: WantedKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.has(event.key)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || isInOverlay(event.target)) return;
    if (act(event, wanted)) event.preventDefault();
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

function act(event: KeyboardEvent, { singleKeys, leaderKey }: WantedKeys): boolean {
  const action = findKeyAction(event, leaderKey);
  if (leaderPressed.get()) {
    leaderPressed.set(false);
    return action !== null && runKeyAction(action);
  }
  if (action === null) return false;
  if (action === 'leader') {
    leaderPressed.set(true);
    return true;
  }
  if (action === 'nextPane' || action === 'previousPane') return focusPane(action === 'nextPane' ? 1 : -1);
  if (action === 'back') return !isField(event.target) && runKeyAction(action);
  // Enter belongs to what has the focus; the list offers it on its rows.
  if (!KEY_ACTIONS[action].single || !singleKeys || !takesSingleKeys(event.target)) return false;
  return runKeyAction(action);
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
