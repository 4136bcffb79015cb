import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import type { ImportState, Target } from '@einkanal/domain/import/import-job';
import type { RepairValue } from '@einkanal/domain/import/repair/repair-field';
import { reconcileTransfers } from '../case-file/reconcile-transfers.js';
import { setTransferState, takeFromOutbox } from '../case-file/transfer-policy.query.js';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import type { UndoStep } from '../case-file/command.entity.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';
import { IN_FORCE } from './repair.query.js';

type Tx = Pick<EntityManager, 'query'>;
export type StoppedTransfer = { id: string; target: Target };

/** A transfer of the case that waits for a person, locked. @throws DomainError `transfer-not-stopped` */
export async function lockStopped(tx: Tx, caseId: string, jobId: string): Promise<StoppedTransfer> {
  const [job] = await tx.query<StoppedTransfer[]>(
    `SELECT id, target FROM import_job WHERE id = $1 AND case_id = $2 AND state = 'NEEDS_ATTENTION' FOR UPDATE`,
    [jobId, caseId],
  );
  if (!job) throw new DomainError('transfer-not-stopped');
  return job;
}

type NewCorrection = {
  case: Pick<CaseFileEntity, 'officeId' | 'id'>;
  jobId: string;
  pointer: string;
  value: RepairValue;
  reason: string;
  madeBy: string;
  at: Date;
};

/** Keeps a value for the transfer; the one before stays too. @returns what undo takes back */
export async function storeCorrection(
  tx: Tx,
  { case: of, jobId, pointer, value, reason, madeBy, at }: NewCorrection,
): Promise<Extract<UndoStep, { kind: 'correction' }>> {
  const id = randomUUID();
  await tx.query(
    `INSERT INTO transfer_correction (office_id, id, job_id, case_id, pointer, value, reason, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [of.officeId, id, jobId, of.id, pointer, JSON.stringify(value), reason, madeBy, at],
  );
  return { kind: 'correction', id };
}

/** Takes a correction back by a row that says so: what was there once can still be read. */
export async function takeBackCorrection(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query(
    `INSERT INTO transfer_correction (office_id, job_id, case_id, pointer, value, reason, takes_back, made_by, made_at)
     SELECT office_id, job_id, case_id, pointer, 'null', reason, id, made_by, $2 FROM transfer_correction WHERE id = $1
     ON CONFLICT (office_id, takes_back) DO NOTHING`,
    [id, now],
  );
}

/**
 * Has a stopped transfer run once more at `dueAt`, whatever ran of it before: the outbox row is a new one. What came to
 * hold the case meanwhile holds it. A corrected message is another message and gets another id; so does one that its
 * target has rejected, for what was said of that holds no more. What is passed on as it came keeps the id that it has.
 * @returns what undo has to take back
 */
export async function requeueTransfer(
  tx: EntityManager,
  current: CaseFileEntity,
  { id, target }: StoppedTransfer,
  { dueAt, now, isCorrected }: { dueAt: Date; now: Date; isCorrected: boolean },
): Promise<UndoStep[]> {
  await tx.query(
    `UPDATE import_job SET state = 'QUEUED', next_attempt_at = NULL, handed_on_at = NULL, failures = 0,
       message_id = CASE WHEN ($2 OR EXISTS (SELECT FROM transfer_confirmation t
         WHERE t.message_id = import_job.message_id AND t.fact = 'REJECTED'))
         AND NOT EXISTS (SELECT FROM message m WHERE m.message_id = import_job.message_id)
         THEN gen_random_uuid() ELSE message_id END
     WHERE id = $1 AND state = 'NEEDS_ATTENTION'`,
    [id, isCorrected],
  );
  const { held } = await reconcileTransfers(tx, current, dueAt, now);
  if (held.includes(id)) return [{ kind: 'retried-job', id, outboxId: null }];
  const outboxId = randomUUID();
  await addToOutbox(tx, { id: outboxId, officeId: current.officeId, type: TRANSFER_DUE[target], subjectId: id, dueAt });
  return [{ kind: 'retried-job', id, outboxId }];
}

/** Gives a stopped transfer up for good. @returns what undo has to take back */
export async function waiveTransfer(tx: Tx, id: string, now: Date): Promise<UndoStep> {
  await tx.query(
    `UPDATE import_job SET state = 'WAIVED', finished_at = $2 WHERE id = $1 AND state = 'NEEDS_ATTENTION'`,
    [id, now],
  );
  return { kind: 'waived-job', id };
}

/**
 * What answers or withdraws an application has nothing to go to where that is given up.
 * @returns what undo has to take back
 */
export async function dropFollowing(tx: EntityManager, waivedId: string, now: Date): Promise<UndoStep[]> {
  const following = await tx.query<{ id: string; state: ImportState; holdReason: string | null }[]>(
    `SELECT f.id, f.state, f.hold_reason AS "holdReason" FROM import_job a
     JOIN import_job f ON (f.office_id, f.case_id, f.target) = (a.office_id, a.case_id, a.target)
     WHERE a.id = $1 AND a.purpose = 'APPLICATION' AND f.purpose IN ('ANSWER', 'WITHDRAWAL')
       AND f.state IN ('HELD', 'QUEUED') AND f.attempts = 0 ORDER BY f.id FOR UPDATE OF f`,
    [waivedId],
  );
  await takeFromOutbox(
    tx,
    following.map(({ id }) => id),
  );
  for (const { id } of following) await setTransferState(tx, id, { state: 'SUPERSEDED', holdReason: null }, now);
  return following.map((job) => ({ kind: 'superseded-job', ...job }));
}

/** Whether the person has corrected something for the transfer that still stands. */
export async function hasOwnCorrection(tx: Tx, jobId: string, userId: string): Promise<boolean> {
  const [row] = await tx.query<{ found: boolean }[]>(
    `SELECT EXISTS (SELECT FROM transfer_correction t WHERE t.job_id = $1 AND t.made_by = $2 AND ${IN_FORCE}) AS found`,
    [jobId, userId],
  );
  return row?.found ?? false;
}
