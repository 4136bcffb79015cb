import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** Whole minutes until an instant, negative when it has passed; followed as time goes on. Null without an instant. */
export function useMinutesUntil(instant: string | null): number | null {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (instant === null) return;
    const timer = window.setInterval(() => {
      setNow(Date.now());
    }, TICK_MS);
    return () => {
      window.clearInterval(timer);
    };
  }, [instant]);
  return instant === null ? null : Math.floor((Date.parse(instant) - now) / 60_000);
}
