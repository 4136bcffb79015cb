import { useSyncExternalStore } from 'react';

const TICK_MS = 20_000;

/** The present, in milliseconds, as of the last third of a minute: for what counts down in minutes. */
export function useNow(): number {
  return useSyncExternalStore(everyTick, now);
}

function now(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS;
}

function everyTick(onTick: () => void): () => void {
  const timer = window.setInterval(onTick, TICK_MS);
  return () => {
    window.clearInterval(timer);
  };
}
