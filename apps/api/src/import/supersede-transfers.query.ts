import type { EntityManager } from 'typeorm';

/** A transfer that will not happen, as it stood before. */
export type SupersededTransfer = { kind: 'superseded-job'; id: string; state: string; holdReason: string | null };

/**
 * Ends the transfers of a case that has left the office. What is just running finishes, and is closed by a person.
 * @returns them as they stood, so that undo can put them back
 */
export async function supersedeTransfers(
  tx: Pick<EntityManager, 'query'>,
  caseId: string,
  now: Date,
): Promise<SupersededTransfer[]> {
  const open = await tx.query<Omit<SupersededTransfer, 'kind'>[]>(
    `SELECT id, state, hold_reason AS "holdReason" FROM import_job
     WHERE case_id = $1 AND state NOT IN ('RUNNING', 'SUCCEEDED', 'WAIVED', 'SUPERSEDED') ORDER BY id FOR UPDATE`,
    [caseId],
  );
  const ids = open.map(({ id }) => id);
  await tx.query('DELETE FROM outbox WHERE subject_id = ANY ($1::uuid[])', [ids]);
  await tx.query(
    `UPDATE import_job SET state = 'SUPERSEDED', hold_reason = NULL, next_attempt_at = NULL, handed_on_at = NULL,
       finished_at = $2 WHERE id = ANY ($1::uuid[])`,
    [ids, now],
  );
  return open.map((job) => ({ kind: 'superseded-job', ...job }));
}
