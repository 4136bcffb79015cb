import { useEffect, useState } from 'react';

const TICK_MS = 200;
type Clock = { until: string | null; total: number; left: number };

/**
 * How much is left of the time to undo, from 1 to 0. It stands still while the pointer or the focus rests on what it is
 * drawn in, so that nobody loses the button under the hand.
 */
export function useUndoClock(until: string | null) {
  const [isPaused, setPaused] = useState(false);
  const [clock, setClock] = useState<Clock>({ until: null, total: 1, left: 1 });
  useEffect(() => {
    if (until === null) return;
    const timer = window.setInterval(() => {
      setClock((last) => {
        const fresh = Math.max(Date.parse(until) - Date.now(), TICK_MS);
        if (last.until !== until) return { until, total: fresh, left: fresh };
        return isPaused ? last : { ...last, left: last.left - TICK_MS };
      });
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [until, isPaused]);
  const isCurrent = clock.until === until;
  const pause = () => setPaused(true);
  const goOn = () => setPaused(false);
  return {
    left: isCurrent ? Math.max(clock.left, 0) / clock.total : 1,
    isOver: until !== null && isCurrent && clock.left <= 0,
    pauses: { onPointerEnter: pause, onPointerLeave: goOn, onFocus: pause, onBlur: goOn },
  };
}
