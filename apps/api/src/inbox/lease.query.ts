import type { EntityManager } from 'typeorm';
import type { Protection } from '@einkanal/domain/intake/submission';

type Tx = Pick<EntityManager, 'query'>;
type Named = { id: string; name: string };

export type LeaseRow = Named & { until: Date };
export type LeaseOrder = { userId: string; now: Date; until: Date; takeOver: boolean };

/**
 * Takes the lease of a case or renews one's own; a colleague's only if that is meant.
 * @returns whether it has gone to this person from somebody else or nobody; null where the office has no such case
 */
export async function takeLease(
  tx: Tx,
  caseId: string,
  { userId, now, until, takeOver }: LeaseOrder,
): Promise<{ changed: boolean } | null> {
  const [row] = await tx.query<{ known: boolean; before: string | null; holder: string | null }[]>(
    `WITH known AS (
       SELECT c.office_id, c.id, l.user_id AS before FROM case_file c
       LEFT JOIN lease l ON l.case_id = c.id AND l.until > $3::timestamptz
       WHERE c.id = $1
     ), taken AS (
       INSERT INTO lease (office_id, case_id, user_id, taken_at, until)
       SELECT office_id, id, $2::uuid, $3::timestamptz, $4::timestamptz FROM known
       ON CONFLICT (office_id, case_id) DO UPDATE SET user_id = excluded.user_id, until = excluded.until,
         taken_at = CASE WHEN lease.user_id = excluded.user_id THEN lease.taken_at ELSE excluded.taken_at END
       WHERE lease.user_id = excluded.user_id OR lease.until <= excluded.taken_at OR $5::boolean
       RETURNING user_id
     ) SELECT EXISTS (SELECT FROM known) AS known, (SELECT before FROM known) AS before,
         (SELECT user_id FROM taken) AS holder`,
    [caseId, userId, now, until, takeOver],
  );
  if (!row?.known) return null;
  return { changed: row.holder === userId && row.before !== userId };
}

/** Whether the office has such a case. */
export async function isKnownCase(tx: Tx, caseId: string): Promise<boolean> {
  return (await tx.query<unknown[]>('SELECT FROM case_file WHERE id = $1', [caseId])).length > 0;
}

/** Ends a person's lease of a case. @returns whether there was one */
export async function endLease(tx: Tx, caseId: string, userId: string): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>('DELETE FROM lease WHERE case_id = $1 AND user_id = $2', [
    caseId,
    userId,
  ]);
  return count > 0;
}

/** Forgets leases that have ended. @returns the cases that they were of */
export async function forgetEndedLeases(tx: Tx, now: Date): Promise<string[]> {
  const [rows] = await tx.query<[{ caseId: string }[], number]>(
    'DELETE FROM lease WHERE until <= $1 RETURNING case_id AS "caseId"',
    [now],
  );
  return rows.map(({ caseId }) => caseId);
}

/** The leases of an office that hold, by their cases: what polling compares. */
export async function leasesNow(tx: Tx, now: Date): Promise<Map<string, string>> {
  const rows = await tx.query<{ caseId: string; userId: string }[]>(
    'SELECT case_id AS "caseId", user_id AS "userId" FROM lease WHERE until > $1',
    [now],
  );
  return new Map(rows.map(({ caseId, userId }) => [caseId, userId]));
}

export type CaseInUse = { protection: Protection; lease: LeaseRow | null; viewers: Named[] };

/** Who works on a case, the names of who looks at it, and how well it is protected. Null for no such case. */
export async function findCaseInUse(tx: Tx, caseId: string, viewerIds: string[], now: Date): Promise<CaseInUse | null> {
  const [row] = await tx.query<
    { protection: Protection; viewers: Named[]; id: string | null; name: string | null; until: Date | null }[]
  >(
    `SELECT c.protection, l.user_id AS id, u.display_name AS name, l.until,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'name', v.display_name) ORDER BY v.display_name, v.id), '[]')
        FROM app_user v WHERE v.id = ANY ($2::uuid[])) AS viewers
     FROM case_file c LEFT JOIN lease l ON l.case_id = c.id AND l.until > $3 LEFT JOIN app_user u ON u.id = l.user_id
     WHERE c.id = $1`,
    [caseId, viewerIds, now],
  );
  if (!row) return null;
  const { protection, viewers, id, name, until } = row;
  return { protection, viewers, lease: id === null || until === null ? null : { id, name: name ?? '', until } };
}
