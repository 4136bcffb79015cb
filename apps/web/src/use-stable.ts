import { useEffect, useRef, useState } from 'react';

/** A function that stays the same but always does what the newest one does: for parts that are drawn seldom. */
export function useStable<Arguments extends unknown[]>(
  act: (...values: Arguments) => void,
): (...values: Arguments) => void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  const [stable] = useState(() => (...values: Arguments) => {
    newest.current(...values);
  });
  return stable;
}
