import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** A place in the stream of facts of one office: transaction and number within the deployment, as text of digits. */
export type StreamPosition = { xid: string; seq: string };

export type StreamedFact = StreamPosition & {
  caseId: string;
  type: string;
  at: Date;
  /** The name of the member of staff who decided; null for everything else. */
  by: string | null;
  stage: string | null;
  teamName: string | null;
};

/**
 * Facts after a place, in order. Only those below every transaction that still runs: one with a lower number may
 * commit later, and whoever had passed its place would never see it.
 */
export function factsAfter(tx: Tx, { xid, seq }: StreamPosition, most: number): Promise<StreamedFact[]> {
  return tx.query<StreamedFact[]>(
    `SELECT e.xid::text, e.seq::text, e.case_id AS "caseId", e.type, e.at, u.display_name AS by, e.data ->> 'stage' AS stage,
       t.name AS "teamName"
     FROM case_event e
     LEFT JOIN app_user u ON u.id = CASE WHEN e.actor LIKE 'user:%' THEN substr(e.actor, 6)::uuid END
     LEFT JOIN team t ON t.id = (e.data ->> 'teamId')::uuid
     WHERE (e.xid, e.seq) > ($1::xid8, $2::bigint) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
     ORDER BY e.xid, e.seq LIMIT $3`,
    [xid, seq, most],
  );
}

/** The place after everything that can be seen now. */
export async function presentPosition(tx: Tx): Promise<StreamPosition> {
  const [row] = await tx.query<{ xid: string }[]>('SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid');
  return { xid: row?.xid ?? '0', seq: '0' };
}

/**
 * Whether what followed a place can still be told one by one: nothing of it is older than `since`, there is not too
 * much of it, and the place is not one of another deployment or of before a restored backup.
 */
export async function canReplay(tx: Tx, { xid, seq }: StreamPosition, since: Date, most: number): Promise<boolean> {
  const [row] = await tx.query<{ ok: boolean }[]>(
    `WITH missed AS (
       SELECT at FROM case_event WHERE (xid, seq) > ($1::xid8, $2::bigint) ORDER BY xid, seq LIMIT $4 + 1)
     SELECT $1::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) AND count(*) <= $4 AND coalesce(min(at) >= $3, true) AS ok
     FROM missed`,
    [xid, seq, since, most],
  );
  return row?.ok ?? false;
}
