import { useEffect, useState, type ReactNode } from 'react';

const A_WHILE_MS = 400;

/** Shows its content only when the wait is long enough to be noticed: quick answers do not flicker. */
export function AfterAWhile({ children }: { children: ReactNode }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setLong(true);
    }, A_WHILE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return isLong ? children : null;
}
