import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { HoldReason, Target } from '@einkanal/domain/import/import-job';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';

/** A transfer that a person let go: undo holds it again while its outbox row has not been handed on. */
export type ReleasedTransfer = { kind: 'job'; id: string; outboxId: string; state: string; holdReason: HoldReason };

/**
 * Lets go what is held for one of the reasons; it leaves the house at `dueAt`.
 * @param reasons only these; a transfer that waits for the virus scan is released by the scan alone
 */
export async function releaseTransfers(
  tx: EntityManager,
  { officeId, id }: { officeId: string; id: string },
  reasons: readonly HoldReason[],
  dueAt: Date,
): Promise<ReleasedTransfer[]> {
  const held = await tx.query<{ id: string; target: Target; holdReason: HoldReason }[]>(
    `SELECT id, target, hold_reason AS "holdReason" FROM import_job
     WHERE case_id = $1 AND state = 'HELD' AND hold_reason = ANY ($2::text[]) ORDER BY id FOR UPDATE`,
    [id, reasons],
  );
  const released: ReleasedTransfer[] = [];
  for (const job of held) {
    // Files that nobody has checked stay in the house; the scan lets them go.
    await tx.query(
      `UPDATE import_job j SET state = CASE WHEN p.pending THEN 'HELD' ELSE 'QUEUED' END,
         hold_reason = CASE WHEN p.pending THEN 'SCAN_PENDING' END, released_at = now()
       FROM (SELECT EXISTS (SELECT FROM document d JOIN import_job i ON i.submission_id = d.submission_id
               WHERE i.id = $1 AND d.scan_status = 'PENDING') AS pending) p
       WHERE j.id = $1`,
      [job.id],
    );
    const outboxId = randomUUID();
    await addToOutbox(tx, { id: outboxId, officeId, type: TRANSFER_DUE[job.target], subjectId: job.id, dueAt });
    released.push({ kind: 'job', id: job.id, outboxId, state: 'HELD', holdReason: job.holdReason });
  }
  return released;
}
