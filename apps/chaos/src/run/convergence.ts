import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './database.js';

const POLL_MS = 500;
/** Longer than any proxy holds a request back. */
const QUIET_MS = 5_000;

const LEFT = `
  SELECT (SELECT count(*) FROM import_job WHERE state IN ('QUEUED', 'RUNNING', 'RETRY_SCHEDULED'))::int
    + (SELECT count(*) FROM case_file c WHERE NOT EXISTS (SELECT FROM import_job j WHERE j.case_id = c.id))::int AS left`;

/** Waits until nothing is left to transfer. @returns how long it took, or null when it never ended */
export async function converge(
  database: Database,
  limitMs: number,
  say: (line: string) => void,
): Promise<number | null> {
  const startedAt = Date.now();
  let told = startedAt;
  let left = 1;
  while (left > 0) {
    if (Date.now() - startedAt > limitMs) return null;
    left = (await database.look<{ left: number }>(LEFT))[0]?.left ?? 0;
    if (Date.now() - told > 10_000) {
      told = Date.now();
      say(`  ${left} transfers to go`);
    }
    if (left > 0) await wait(POLL_MS);
  }
  const tookMs = Date.now() - startedAt;
  await wait(QUIET_MS);
  return tookMs;
}
