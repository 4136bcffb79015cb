import type pg from 'pg';
import { OUTBOX_TYPES, TRANSFER_DUE, type OutboxType } from './queues.js';

export type DueRow = {
  officeId: string;
  id: string;
  type: OutboxType;
  subjectId: string;
  correlationId: string | null;
};

const TRANSFERS: readonly OutboxType[] = Object.values(TRANSFER_DUE);

/**
 * Locks the rows that may be handed on now: a few of each office and type, so that one office's backlog never starves
 * another's, and of a target no more than it has room for. Runs as `einkanal_relay`, inside the caller's transaction.
 */
export async function lockDueRows(client: pg.ClientBase, perOfficeAndType: number): Promise<DueRow[]> {
  const { rows } = await client.query<DueRow>(
    `WITH room AS (
       SELECT t.office_id, CASE t.kind WHEN 'DMS' THEN $2 ELSE $3 END AS type,
              CASE WHEN t.paused_at IS NOT NULL THEN 0 ELSE greatest(0, t.max_in_flight - (
                SELECT count(*) FROM import_job j
                WHERE j.office_id = t.office_id AND j.target = t.kind AND j.handed_on_at IS NOT NULL)) END AS free
       FROM target_system t
     ), lane AS (
       SELECT o.id AS office_id, type FROM office o, unnest($4::text[]) AS type WHERE o.served
     )
     SELECT d.office_id AS "officeId", d.id, d.type, d.subject_id AS "subjectId", d.correlation_id AS "correlationId"
     FROM lane LEFT JOIN room USING (office_id, type)
     CROSS JOIN LATERAL (
       SELECT * FROM outbox x
       WHERE x.office_id = lane.office_id AND x.type = lane.type AND x.due_at <= now()
       ORDER BY x.due_at, x.id LIMIT least($1, coalesce(room.free, $1))
       FOR UPDATE SKIP LOCKED
     ) d`,
    [perOfficeAndType, TRANSFER_DUE.DMS, TRANSFER_DUE.SPECIALIST_SYSTEM, OUTBOX_TYPES],
  );
  return rows;
}

/** @returns in how many milliseconds the next row is due, `Infinity` for none; not positive where one waits for room */
export async function nextDueInMs(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `SELECT (extract(epoch FROM min(due_at) - now()) * 1000)::float8 AS ms FROM outbox`,
  );
  return rows[0]?.ms ?? Infinity;
}

/** Forgets what was handed on; a transfer counts against its target's room from now until its attempt ends. */
export async function forgetHandedOn(client: pg.ClientBase, rows: DueRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const transfers = rows.filter(({ type }) => TRANSFERS.includes(type));
  await client.query('DELETE FROM outbox WHERE id = ANY($1)', [ids]);
  if (transfers.length > 0)
    // One that was held meanwhile, or is done because its row is handed on a second time, takes no room.
    await client.query(
      `UPDATE import_job SET handed_on_at = now()
       WHERE id = ANY($1) AND state IN ('QUEUED', 'RUNNING', 'RETRY_SCHEDULED')`,
      [transfers.map(({ subjectId }) => subjectId)],
    );
}
