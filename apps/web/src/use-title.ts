import { useEffect } from 'react';

/** Names the window after what it shows. No person's name: titles stand in the browser's history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Einkanal`;
  }, [title]);
}
