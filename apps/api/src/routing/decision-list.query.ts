import type { EntityManager } from 'typeorm';
import type { UndoStep } from '../case-file/command.entity.js';

/** Of the outbox rows that some commands wait on, those that have not been handed on yet. */
export async function findUnsent(tx: Pick<EntityManager, 'query'>, steps: readonly UndoStep[]): Promise<Set<string>> {
  const ids = steps.flatMap((step) => ('outboxId' in step ? [step.outboxId] : []));
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>('SELECT id FROM outbox WHERE id = ANY ($1::uuid[])', [ids]);
  return new Set(rows.map(({ id }) => id));
}
