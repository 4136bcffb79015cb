import type { EntityManager } from 'typeorm';

type Tx = Pick<EntityManager, 'query'>;

/** @returns false where the case has no such open task */
export async function completeTask(
  tx: Tx,
  { id, caseId, by, at }: { id: string; caseId: string; by: string; at: Date },
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    'UPDATE case_task SET done_at = $3, done_by = $4 WHERE id = $1 AND case_id = $2 AND done_at IS NULL',
    [id, caseId, at, by],
  );
  return count === 1;
}
