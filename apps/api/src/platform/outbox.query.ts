import type pg from 'pg';
import { OUTBOX_TYPES, TRANSFER_DUE, type OutboxType } from './queues.js';

export type DueRow = {
  officeId: string;
  id: string;
  type: OutboxType;
  subjectId: string;
  correlationId: string | null;
  dueAt: Date;
};

const TRANSFERS: readonly OutboxType[] = Object.values(TRANSFER_DUE);

/** A target that takes nothing at all at the moment of the statement; `t` is its row. */
export const TARGET_RESTS = `(t.paused_at IS NOT NULL OR EXISTS (
  SELECT FROM target_window w WHERE w.office_id = t.office_id AND w.kind = t.kind
    AND w.begins_at <= statement_timestamp() AND statement_timestamp() < w.ends_at))`;

const IN_FLIGHT = `SELECT count(*) FROM import_job j
  WHERE j.office_id = t.office_id AND j.target = t.kind AND j.handed_on_at IS NOT NULL`;

/**
 * For how many more transfers each target has room. One that is down has room for a single one that tries whether it is
 * back, from the time of its probe on; what was on its way before does not count against that.
 */
const ROOM = `
  SELECT t.office_id, CASE t.kind WHEN 'DMS' THEN $2 ELSE $3 END AS type, greatest(0, CASE
    WHEN ${TARGET_RESTS} OR t.probe_at > statement_timestamp() THEN 0
    WHEN t.down_since IS NOT NULL THEN 1 - (${IN_FLIGHT} AND j.handed_on_at >= t.probe_at)
    ELSE least(t.max_in_flight - (${IN_FLIGHT}), CASE WHEN t.max_per_minute IS NOT NULL THEN t.max_per_minute - (
      SELECT count(*) FROM import_job j WHERE j.office_id = t.office_id AND j.target = t.kind
        AND j.last_handed_on_at > statement_timestamp() - interval '1 minute') END)
    END) AS free
  FROM target_system t`;

/**
 * No earlier transfer of the same case into the same target is still on its way: it is the turn of the row `x`. What
 * answers or withdraws an application waits for it also while it is held or needs a person. Each
 * OFFSET keeps the planner from joining whole tables, which it does when a backlog came faster than its statistics.
 */
const IS_ITS_TURN = `(SELECT NOT EXISTS (
  SELECT FROM (
    SELECT office_id, case_id, target, purpose, created_at, id FROM import_job
    WHERE office_id = x.office_id AND id = x.subject_id OFFSET 0
  ) j, LATERAL (
    SELECT target, purpose, state, created_at, id FROM import_job o
    WHERE o.office_id = j.office_id AND o.case_id = j.case_id OFFSET 0
  ) earlier
  WHERE earlier.target = j.target AND (earlier.created_at, earlier.id) < (j.created_at, j.id)
    AND (earlier.state IN ('QUEUED', 'RUNNING', 'RETRY_SCHEDULED') OR (j.purpose IN ('ANSWER', 'WITHDRAWAL')
      AND earlier.purpose = 'APPLICATION' AND earlier.state IN ('HELD', 'NEEDS_ATTENTION')))))`;

/**
 * Locks the rows that may be handed on now: a few of each office and type, so that one office's backlog never starves
 * another's, of a target no more than it has room for, and of a case one after the other. Only one relay looks at a
 * time: two that count the room at once would both fill it. Runs as `einkanal_relay`, inside the caller's transaction.
 */
export async function lockDueRows(client: pg.ClientBase, perOfficeAndType: number): Promise<DueRow[]> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('relay'), 0)`);
  // The instant of the statement: the transaction began before it was its turn.
  const { rows } = await client.query<DueRow>(
    `WITH room AS (${ROOM}), lane AS (
       SELECT o.id AS office_id, type FROM office o, unnest($4::text[]) AS type WHERE o.served
     )
     SELECT d.office_id AS "officeId", d.id, d.type, d.subject_id AS "subjectId", d.correlation_id AS "correlationId",
       d.due_at AS "dueAt"
     FROM lane LEFT JOIN room USING (office_id, type)
     CROSS JOIN LATERAL (
       SELECT * FROM outbox x
       WHERE x.office_id = lane.office_id AND x.type = lane.type AND x.due_at <= statement_timestamp()
         AND ${IS_ITS_TURN}
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
    // The first of each kind by its index: reading every row would cost the more, the more wait.
    `SELECT (extract(epoch FROM min(first.due_at) - now()) * 1000)::float8 AS ms
     FROM office o, unnest($1::text[]) AS lane (type), LATERAL (
       SELECT due_at FROM outbox x WHERE x.office_id = o.id AND x.type = lane.type ORDER BY due_at, id LIMIT 1
     ) first WHERE o.served`,
    [OUTBOX_TYPES],
  );
  return rows[0]?.ms ?? Infinity;
}

/** Forgets what was handed on; a transfer counts against its target's room from now until its attempt ends. */
export async function forgetHandedOn(client: pg.ClientBase, rows: DueRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const transfers = rows.filter(({ type }) => TRANSFERS.includes(type));
  await client.query('DELETE FROM outbox WHERE id = ANY($1)', [ids]);
  if (transfers.length > 0)
    // One that was held meanwhile, or is done or due again because it was taken before this was noted, takes no room.
    await client.query(
      `UPDATE import_job SET handed_on_at = statement_timestamp(), last_handed_on_at = statement_timestamp()
       WHERE id = ANY($1) AND state IN ('QUEUED', 'RUNNING', 'RETRY_SCHEDULED')
         AND NOT EXISTS (SELECT FROM outbox o WHERE o.office_id = import_job.office_id AND o.subject_id = import_job.id)`,
      [transfers.map(({ subjectId }) => subjectId)],
    );
}
