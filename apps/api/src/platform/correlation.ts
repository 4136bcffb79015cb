import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs `work` under an id that finds everything caused by one request: log lines, outbox rows, calls to targets. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** The id of the request or job that runs now, or null outside of one. */
export function correlationId(): string | null {
  return current.getStore() ?? null;
}
