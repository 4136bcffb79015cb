import type { EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';

type LostJob = { id: string; target: Target; isDue: boolean };

/**
 * Transfers that wait for nobody: their queue was emptied, or the worker that ran them has died. A transfer counts as
 * lost when it should have been taken a while ago and no outbox row says that it will be (`isDue`). Their room at the
 * target is given back; also that of a transfer which ended and is due again before the relay noted that it had handed
 * it on, for nobody else would ever give it back.
 */
export async function reclaimLostJobs(tx: EntityManager, now: Date, lostAfterMs: number): Promise<LostJob[]> {
  const [rows] = await tx.query<[LostJob[], number]>(
    // A row that a relay or a worker holds just now is in good hands: waiting for it could be a deadlock.
    `UPDATE import_job SET handed_on_at = NULL WHERE id IN (
       SELECT j.id FROM import_job j
       WHERE ((state = 'RUNNING' AND lease_until < $1)
         OR (state IN ('QUEUED', 'RETRY_SCHEDULED')
             AND coalesce(handed_on_at, next_attempt_at, created_at) < $1::timestamptz - $2 * interval '1 ms'))
       AND (j.handed_on_at IS NOT NULL OR NOT EXISTS (SELECT FROM outbox o WHERE o.subject_id = j.id))
       FOR UPDATE OF j SKIP LOCKED)
     RETURNING id, target, EXISTS (SELECT FROM outbox o WHERE o.subject_id = import_job.id) AS "isDue"`,
    [now, lostAfterMs],
  );
  return rows;
}
