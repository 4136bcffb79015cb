import { createSignal, useSignal } from '../api/signal.js';

const announcement = createSignal('');

/** Says a sentence to people who listen to the page. */
export function announce(sentence: string): void {
  // The same sentence twice would be one change of text, and so be said once: a mark that is not spoken tells them apart.
  announcement.set(announcement.get() === sentence ? `${sentence}\u200B` : sentence);
}

/** The place where announcements are heard. */
export function Announcer() {
  return (
    <div aria-live="polite" className="visually-hidden">
      {useSignal(announcement)}
    </div>
  );
}
