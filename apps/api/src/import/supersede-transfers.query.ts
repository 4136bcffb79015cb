import type { EntityManager } from 'typeorm';

/** Ends the transfers of a case that is none any more. What is just running finishes. */
export async function supersedeTransfers(tx: Pick<EntityManager, 'query'>, caseId: string, now: Date): Promise<void> {
  const [ended] = await tx.query<[{ id: string }[], number]>(
    `UPDATE import_job SET state = 'SUPERSEDED', hold_reason = NULL, next_attempt_at = NULL, handed_on_at = NULL,
       finished_at = $2
     WHERE case_id = $1 AND state NOT IN ('RUNNING', 'SUCCEEDED', 'WAIVED', 'SUPERSEDED') RETURNING id`,
    [caseId, now],
  );
  await tx.query('DELETE FROM outbox WHERE subject_id = ANY ($1::uuid[])', [ended.map(({ id }) => id)]);
}
