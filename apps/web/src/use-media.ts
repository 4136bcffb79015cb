import { useSyncExternalStore } from 'react';

/** Where the layout changes, in CSS pixels at normal text size: with larger text or zoom a narrower layout comes sooner. */
export const WIDE = '(min-width: 80em)';
export const BESIDE = '(min-width: 64em)';
/** Too low for parts that scroll each for themselves: a laptop at 200 %, a phone lying on its side. */
export const LOW = '(max-height: 37.5em)';

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => {
        list.removeEventListener('change', onChange);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
