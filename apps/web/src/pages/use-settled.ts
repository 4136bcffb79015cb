import { useEffect, useRef, useState } from 'react';

const QUICK_MS = 250;
const REST_MS = 180;

/**
 * Follows a value at once, but waits for a rest while it changes quickly: who holds J down does not open, and so read,
 * every case on the way.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    const now = performance.now();
    const isQuick = now - changedAt.current < QUICK_MS;
    changedAt.current = now;
    const timer = window.setTimeout(
      () => {
        setSettled(value);
      },
      isQuick ? REST_MS : 0,
    );
    return () => {
      window.clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
