import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/** Whether a page is in or near the view, and so worth drawing; tells when it is the one that is read. */
export function useNearness(frame: RefObject<HTMLElement | null>, onInView: () => void): boolean {
  const [isNear, setNear] = useState(false);
  const tell = useEffectEvent(onInView);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const root = element.closest('[role="region"]');
    const near = new IntersectionObserver(
      ([entry]) => {
        setNear(entry?.isIntersecting ?? false);
      },
      { root, rootMargin: '1200px' },
    );
    const inView = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) tell();
      },
      // The page that crosses the upper third is the one that is read.
      { root, rootMargin: '-33% 0px -66% 0px' },
    );
    near.observe(element);
    inView.observe(element);
    return () => {
      near.disconnect();
      inView.disconnect();
    };
  }, [frame]);
  return isNear;
}
