import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import type { UndoStep } from '../case-file/command.entity.js';
import { takeBackCorrection } from '../import/repair-transfer.query.js';
import { joinAgain } from './separate-repeat.query.js';

type Tx = Pick<EntityManager, 'query'>;

/**
 * Takes back one thing that a command did beside changing the case.
 * @throws DomainError `already-sent` where its outbox row has been handed on
 */
export async function takeBack(tx: Tx, step: UndoStep, now: Date): Promise<void> {
  switch (step.kind) {
    case 'note':
      await tx.query('UPDATE note SET retracted_at = $2 WHERE id = $1', [step.id, now]);
      return;
    case 'job':
      await unsend(tx, step.outboxId);
      await tx.query(
        `UPDATE import_job SET state = $2, hold_reason = $3, released_at = NULL, handed_on_at = NULL
         WHERE id = $1 AND state IN ('QUEUED', 'HELD')`,
        [step.id, step.state, step.holdReason],
      );
      return;
    case 'handover':
      await unsend(tx, step.outboxId, await sentAtOf(tx, step.id));
      await tx.query(`DELETE FROM handover WHERE id = $1 AND state = 'PREPARED'`, [step.id]);
      return;
    case 'handover-answer':
      await tx.query(
        `UPDATE handover SET state = 'SENT', return_reason = NULL, answered_at = NULL, answered_by = NULL WHERE id = $1`,
        [step.id],
      );
      return;
    case 'superseded-job':
      await tx.query(
        `UPDATE import_job SET state = $2, hold_reason = $3, finished_at = NULL WHERE id = $1 AND state = 'SUPERSEDED'`,
        [step.id, step.state, step.holdReason],
      );
      return;
    case 'task':
      await tx.query(
        step.state === 'NEW'
          ? 'DELETE FROM case_task WHERE id = $1 AND done_at IS NULL'
          : 'UPDATE case_task SET done_at = NULL, done_by = NULL WHERE id = $1',
        [step.id],
      );
      return;
    case 'planned-job':
      await unsend(tx, step.outboxId);
      await tx.query(`DELETE FROM import_job WHERE id = $1 AND state = 'QUEUED' AND attempts = 0`, [step.id]);
      return;
    case 'retried-job':
      if (step.outboxId !== null) await unsend(tx, step.outboxId);
      await tx.query(
        `UPDATE import_job SET state = 'NEEDS_ATTENTION', hold_reason = NULL WHERE id = $1 AND state IN ('QUEUED', 'HELD')`,
        [step.id],
      );
      return;
    case 'waived-job':
      await needAgain(tx, step.id);
      return;
    case 'correction':
      await takeBackCorrection(tx, step.id, now);
      return;
    case 'separation':
      await joinAgain(tx, step, now);
      return;
  }
}

/** @throws DomainError `case-changed-since` where the case was closed upon the waiver */
async function needAgain(tx: Tx, jobId: string): Promise<void> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE import_job j SET state = 'NEEDS_ATTENTION', finished_at = NULL FROM case_file c
     WHERE (c.office_id, c.id) = (j.office_id, j.case_id) AND j.id = $1 AND j.state = 'WAIVED' AND c.closed_at IS NULL`,
    [jobId],
  );
  if (count === 0) throw new DomainError('case-changed-since');
}

async function unsend(tx: Tx, outboxId: string, sentAt: Date | null = null): Promise<void> {
  const [, count] = await tx.query<[unknown[], number]>('DELETE FROM outbox WHERE id = $1', [outboxId]);
  if (count === 0) throw new DomainError('already-sent', sentAt === null ? {} : { at: sentAt.toISOString() });
}

async function sentAtOf(tx: Tx, handoverId: string): Promise<Date | null> {
  const [row] = await tx.query<{ sentAt: Date | null }[]>('SELECT sent_at AS "sentAt" FROM handover WHERE id = $1', [
    handoverId,
  ]);
  return row?.sentAt ?? null;
}
