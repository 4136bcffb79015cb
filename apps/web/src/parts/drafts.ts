import { useState } from 'react';

// What somebody has typed and not sent, by case and kind. In memory: it may name people.
const drafts = new Map<string, unknown>();

/** What is typed survives its dialog, another case and a failed sending; gone when it is sent. */
export function useDraft<T>(key: string, initial: T): [T, (next: T) => void, () => void] {
  const [draft, setDraft] = useState(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  return [
    draft,
    (next) => {
      drafts.set(key, next);
      setDraft(next);
    },
    () => {
      drafts.delete(key);
    },
  ];
}
