import type pg from 'pg';
import { lockDueRows } from '../src/platform/outbox.query.js';

/** The transfers that a relay would hand on if it looked now; nothing is handed on. */
export async function whatWouldLeave(relay: pg.Pool): Promise<string[]> {
  const client = await relay.connect();
  try {
    await client.query('BEGIN');
    return (await lockDueRows(client, 50)).map(({ subjectId }) => subjectId);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
