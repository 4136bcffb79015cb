import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

export type PreparedHandover = { caseId: string; state: string };

/** An offer that has not left the house, and the state whose holidays its office keeps. */
export async function findPrepared(tx: Tx, id: string): Promise<PreparedHandover | null> {
  const [prepared] = await tx.query<PreparedHandover[]>(
    `SELECT h.case_id AS "caseId", o.state FROM handover h JOIN office o ON o.id = h.from_office
     WHERE h.id = $1 AND h.state = 'PREPARED'`,
    [id],
  );
  return prepared ?? null;
}

/** Lets the offer leave the house. Null where it was taken back or sent before. */
export async function markSent(
  tx: Tx,
  id: string,
  { at, remindOn }: { at: Date; remindOn: string },
): Promise<{ toOfficeId: string | null } | null> {
  const [rows] = await tx.query<[{ toOfficeId: string | null }[], number]>(
    `UPDATE handover SET state = 'SENT', sent_at = $2, remind_on = $3 WHERE id = $1 AND state = 'PREPARED'
     RETURNING to_office AS "toOfficeId"`,
    [id, at, remindOn],
  );
  return rows[0] ?? null;
}

/** Offers of the office that nobody has answered by their day; each is told once. */
export async function markReminded(
  tx: Tx,
  officeId: string,
  { today, now }: { today: string; now: Date },
): Promise<{ id: string; caseId: string }[]> {
  const [rows] = await tx.query<[{ id: string; caseId: string }[], number]>(
    `UPDATE handover SET reminded_at = $3
     WHERE from_office = $1 AND state = 'SENT' AND reminded_at IS NULL AND remind_on <= $2
     RETURNING id, case_id AS "caseId"`,
    [officeId, today, now],
  );
  return rows;
}

/** Offers that should have left the house, though nothing in the outbox says that they will. */
export async function findForgottenHandovers(tx: Tx, officeId: string, before: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT h.id FROM handover h WHERE h.from_office = $1 AND h.state = 'PREPARED' AND h.prepared_at < $2
       AND NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = h.id)`,
    [officeId, before],
  );
  return rows.map(({ id }) => id);
}
