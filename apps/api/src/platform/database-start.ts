import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.js';
import { isOutage } from './outage.js';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** PostgreSQL's codes for what only another configuration heals, with what is wrong with the variable. */
const FAULTS: Record<string, string> = {
  '28P01': 'names a role or a password that the database does not accept',
  '28000': 'names a role that the database does not let in',
  '3D000': 'names a database that does not exist',
  '42501': 'names a database that its role may not use',
};

/**
 * Connects to the database that the variable names. One that is away or still starting is waited for, with one line in
 * the log when the waiting begins and one when it ends.
 * @throws Error with a sentence for the operator where no waiting helps
 */
export async function connectWhenThere<T>(variable: string, log: Log, connect: () => Promise<T>): Promise<T> {
  for (let pauseMs = 0; ; pauseMs = Math.min(pauseMs * 2 || FIRST_PAUSE_MS, LONGEST_PAUSE_MS)) {
    await pause(pauseMs);
    try {
      const connected = await connect();
      if (pauseMs > 0) log.info({ variable }, 'the database answers, the start goes on');
      return connected;
    } catch (error) {
      if (!isOutage(error)) throw explained(variable, error);
      if (pauseMs === 0) log.warn({ err: error, variable }, 'the database does not answer, the start waits for it');
    }
  }
}

function explained(variable: string, error: unknown): unknown {
  const { code } = error as { code?: unknown };
  const fault = typeof code === 'string' ? FAULTS[code] : undefined;
  return fault === undefined ? error : new Error(`${variable} ${fault}.`, { cause: error });
}
