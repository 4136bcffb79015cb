import type { EntityManager } from 'typeorm';
import { strayChanges, type Dimensions } from '@einkanal/domain/case-file/lifecycle';
import { DomainError } from '@einkanal/domain/domain-error';
import { noteFact } from '../platform/committed-facts.js';
import { CaseEventEntity } from './case-event.entity.js';
import { CaseFileEntity } from './case-file.entity.js';

export type CaseFact = { type: string; actor: string; at: Date; data?: Record<string, unknown> };

type ChangeOptions = {
  /** False for what the system computed: nobody who decides on what they see is refused because of it. */
  counts?: boolean;
  /** True for what goes back to an earlier state: the state machines only know the way forward. */
  isUndo?: boolean;
};

/** The case, locked until the caller's transaction ends. @throws DomainError `not-found` */
export async function lockCase(tx: EntityManager, id: string): Promise<CaseFileEntity> {
  const current = await tx.findOne(CaseFileEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!current) throw new DomainError('not-found');
  return current;
}

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
  options: ChangeOptions = {},
): Promise<CaseFileEntity> {
  const current = await lockCase(tx, id);
  return saveCase(tx, current, change(current), fact, options);
}

/**
 * Saves the change of a case that the caller has locked.
 * @throws Error for a step that no state machine of a case knows, whoever takes it
 */
export async function saveCase(
  tx: EntityManager,
  current: CaseFileEntity,
  change: Partial<CaseFileEntity>,
  fact: CaseFact,
  { counts = true, isUndo = false }: ChangeOptions = {},
): Promise<CaseFileEntity> {
  const stray = isUndo ? [] : strayChanges(current, { ...dimensionsOf(current), ...change });
  if (stray.length > 0) throw new Error(`${fact.type}: no step of a case: ${stray.join(', ')}`);
  Object.assign(current, change, { version: current.version + (counts ? 1 : 0), lastEventAt: fact.at });
  await tx.save(current);
  await recordFact(tx, current, fact);
  return current;
}

function dimensionsOf({ stage, waitingFor, jurisdiction, urgency }: CaseFileEntity): Dimensions {
  return { stage, waitingFor, jurisdiction, urgency };
}

/** Writes a fact about a case without changing the case itself. */
export async function recordFact(
  tx: EntityManager,
  { officeId, id, version }: { officeId: string; id: string; version?: number },
  { type, actor, at, data = {} }: CaseFact,
): Promise<void> {
  noteFact(tx);
  await tx.insert(CaseEventEntity, {
    officeId,
    caseId: id,
    version: version ?? null,
    type,
    actor,
    at,
    data: data as Record<string, never>,
  });
}
