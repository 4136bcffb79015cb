import { useEffect, useEffectEvent } from 'react';
import { sessionLost } from './client.js';
import type { StreamMessage } from './event-stream.js';
import { openLiveStream } from './live-stream.js';
import { tellPresence, type Present } from './presence.js';
import { createSignal } from './signal.js';

/** Something about a case: `by` is a colleague's name, `stage` and `teamName` say where it lies now. */
export type CaseChange = {
  kind: 'change';
  caseId: string;
  type: string;
  by: string | null;
  stage: string | null;
  teamName: string | null;
};
/** `reload`: more was missed than can be told. */
export type LiveEvent = CaseChange | { kind: 'reload' };

/** Since when the server is out of reach; null while the live connection stands. */
export const disconnectedSince = createSignal<Date | null>(null);

const listeners = new Set<(event: LiveEvent) => void>();
// A page in the background gives its connection back: browsers allow only six of them to one server.
const HIDDEN_MS = 60_000;

/** Calls back for every live event while the component is shown. */
export function useLiveEvents(onEvent: (event: LiveEvent) => void): void {
  const listener = useEffectEvent(onEvent);
  useEffect(() => {
    const call = (event: LiveEvent) => {
      listener(event);
    };
    listeners.add(call);
    return () => {
      listeners.delete(call);
    };
  }, []);
}

/** Keeps the live connection open while the page is in view. */
export function useLiveConnection(isPermitted: boolean): void {
  useEffect(() => (isPermitted ? followWhileVisible() : undefined), [isPermitted]);
}

function followWhileVisible(): () => void {
  let stop: (() => void) | null = follow();
  let timer: number | undefined;
  const onVisibility = () => {
    window.clearTimeout(timer);
    if (document.visibilityState === 'visible') stop ??= follow();
    else
      timer = window.setTimeout(() => {
        stop?.();
        stop = null;
      }, HIDDEN_MS);
  };
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.clearTimeout(timer);
    stop?.();
  };
}

function follow(): () => void {
  const stream = openLiveStream('/api/v1/events', {
    onOpen: (resumed) => {
      disconnectedSince.set(null);
      sessionLost.set(false);
      // At the start of the page too: what was read may be older than the first event that is told.
      if (!resumed) tell({ kind: 'reload' });
    },
    onMessage: (message) => {
      const event = readLiveEvent(message);
      if (event) tell(event);
    },
    onDown: () => {
      if (!disconnectedSince.get()) disconnectedSince.set(new Date());
    },
    onSessionLost: () => {
      sessionLost.set(true);
    },
  });
  return stream.close;
}

function tell(event: LiveEvent): void {
  for (const listener of listeners) listener(event);
}

function readLiveEvent({ event, data }: StreamMessage): LiveEvent | null {
  if (event === 'reload') return { kind: 'reload' };
  if (event === 'presence') {
    const { caseId, people } = JSON.parse(data) as { caseId: string; people: Present[] };
    tellPresence(caseId, people);
  }
  if (event !== 'change') return null;
  return { kind: 'change', ...(JSON.parse(data) as Omit<CaseChange, 'kind'>) };
}
