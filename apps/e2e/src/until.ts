import { setTimeout as delay } from 'node:timers/promises';

const LIMIT_MS = 30_000;
const PAUSE_MS = 200;

/** Waits until something outside of a page is so. @throws Error if it does not come to be */
export async function until(isSo: () => Promise<boolean>, limitMs = LIMIT_MS): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`not so within ${String(limitMs)} ms: ${isSo.toString()}`);
    await delay(PAUSE_MS);
  }
}
