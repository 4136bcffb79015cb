import { createStreamReader, type StreamMessage } from './event-stream.js';

export type LiveStream = { close: () => void };
type Listeners = {
  onMessage: (message: StreamMessage) => void;
  onOpen: (resumed: boolean) => void;
  onDown: () => void;
  onSessionLost: () => void;
};

// The server sends a comment at least every 20 s; after more than two missed ones the line is dead.
const SILENCE_MS = 45_000;

/** How long to wait before the n-th try to connect again: 1 s doubling to 30 s, spread so that not all come at once. */
export function backOffMs(attempt: number, random: number): number {
  return Math.round(Math.min(30_000, 1_000 * 2 ** attempt) * (0.5 + random / 2));
}

/** Keeps a stream of server-sent events open until closed, and goes on after the last message that was seen. */
export function openLiveStream(url: string, listeners: Listeners): LiveStream {
  const closing = new AbortController();
  let lastId: string | null = null;
  let attempt = 0;

  async function readOnce(): Promise<void> {
    const silence = new AbortController();
    let timer = window.setTimeout(() => {
      silence.abort();
    }, SILENCE_MS);
    try {
      const response = await fetch(url, {
        headers: { accept: 'text/event-stream', ...(lastId ? { 'last-event-id': lastId } : {}) },
        signal: AbortSignal.any([closing.signal, silence.signal]),
      });
      if (response.status === 401) listeners.onSessionLost();
      if (!response.ok || !response.body) throw new Error(`stream answered ${String(response.status)}`);
      attempt = 0;
      listeners.onOpen(lastId !== null);
      const read = createStreamReader((message) => {
        lastId = message.id ?? lastId;
        listeners.onMessage(message);
      });
      for await (const piece of chunksOf(response.body.pipeThrough(new TextDecoderStream()))) {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
          silence.abort();
        }, SILENCE_MS);
        read(piece);
      }
    } finally {
      window.clearTimeout(timer);
    }
  }

  async function keepOpen(): Promise<void> {
    for (;;) {
      await readOnce().catch(() => undefined);
      if (closing.signal.aborted) return;
      listeners.onDown();
      await pause(backOffMs(attempt++, Math.random()), closing.signal);
    }
  }

  void keepOpen();
  return {
    close: () => {
      closing.abort();
    },
  };
}

async function* chunksOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = window.setTimeout(end, ms);
    window.addEventListener('online', end, { once: true });
    signal.addEventListener('abort', end, { once: true });
  });
}
