import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import { noteFact } from '../platform/committed-facts.js';
import { CaseEventEntity } from './case-event.entity.js';
import { CaseFileEntity } from './case-file.entity.js';

export type CaseFact = { type: string; actor: string; at: Date; data?: Record<string, unknown> };

/**
 * The one way to change a case: locks its row, applies the change, counts the version up and writes the fact, all in
 * the caller's transaction (see `withOffice`).
 * @throws DomainError `not-found` where the office has no such case
 */
export async function changeCase(
  tx: EntityManager,
  id: string,
  change: (current: CaseFileEntity) => Partial<CaseFileEntity>,
  fact: CaseFact,
): Promise<CaseFileEntity> {
  const current = await tx.findOne(CaseFileEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!current) throw new DomainError('not-found');
  Object.assign(current, change(current), { version: current.version + 1, lastEventAt: fact.at });
  await tx.save(current);
  await recordFact(tx, current, fact);
  return current;
}

/** Writes a fact about a case without changing the case itself. */
export async function recordFact(
  tx: EntityManager,
  { officeId, id }: { officeId: string; id: string },
  { type, actor, at, data = {} }: CaseFact,
): Promise<void> {
  noteFact(tx);
  await tx.insert(CaseEventEntity, { officeId, caseId: id, type, actor, at, data: data as Record<string, never> });
}
