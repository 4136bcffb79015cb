import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import type { UndoStep } from '../case-file/command.entity.js';

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
      await tx.query(`UPDATE import_job SET state = $2, hold_reason = $3 WHERE id = $1 AND state = 'QUEUED'`, [
        step.id,
        step.state,
        step.holdReason,
      ]);
      return;
    case 'handover':
      await unsend(tx, step.outboxId);
      await tx.query(`DELETE FROM handover WHERE id = $1 AND state = 'PREPARED'`, [step.id]);
      return;
  }
}

async function unsend(tx: Tx, outboxId: string): Promise<void> {
  const [, count] = await tx.query<[unknown[], number]>('DELETE FROM outbox WHERE id = $1', [outboxId]);
  if (count === 0) throw new DomainError('already-sent');
}
