import type { EntityManager } from 'typeorm';

/** Whether nothing of the case waits for a target any more. */
export async function areTransfersSettled(tx: Pick<EntityManager, 'query'>, caseId: string): Promise<boolean> {
  const [row] = await tx.query<{ settled: boolean }[]>(
    `SELECT NOT EXISTS (SELECT FROM import_job WHERE case_id = $1
       AND state NOT IN ('SUCCEEDED', 'WAIVED', 'SUPERSEDED')) AS settled`,
    [caseId],
  );
  return row?.settled ?? true;
}
