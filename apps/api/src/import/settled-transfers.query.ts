import type { EntityManager } from 'typeorm';

/**
 * Whether nothing of the case waits for a target any more. A question that was never to be filed waits for nobody:
 * answering it drops its transfer (see `dropQuestions`).
 */
export async function areTransfersSettled(tx: Pick<EntityManager, 'query'>, caseId: string): Promise<boolean> {
  const [row] = await tx.query<{ settled: boolean }[]>(
    `SELECT NOT EXISTS (SELECT FROM import_job WHERE case_id = $1
       AND state NOT IN ('SUCCEEDED', 'WAIVED', 'SUPERSEDED')
       AND hold_reason IS DISTINCT FROM 'NOT_AN_APPLICATION') AS settled`,
    [caseId],
  );
  return row?.settled ?? true;
}

/** Drops the transfers of questions of a case that is closed. @returns what undo needs to hold them again */
export async function dropQuestions(tx: Pick<EntityManager, 'query'>, caseId: string, now: Date) {
  const [dropped] = await tx.query<[{ id: string }[], number]>(
    `UPDATE import_job SET state = 'SUPERSEDED', hold_reason = NULL, finished_at = $2
     WHERE case_id = $1 AND state = 'HELD' AND hold_reason = 'NOT_AN_APPLICATION' RETURNING id`,
    [caseId, now],
  );
  return dropped.map(({ id }) => ({
    kind: 'superseded-job' as const,
    id,
    state: 'HELD',
    holdReason: 'NOT_AN_APPLICATION',
  }));
}
