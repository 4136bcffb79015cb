import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '@einkanal/domain/domain-error';
import type { CaseFileEntity } from './case-file.entity.js';
import { lockCase, saveCase } from './change-case.js';
import { changedSince } from './command-conflict.query.js';
import { CommandEntity, type CommandAnswer, type UndoStep } from './command.entity.js';

/** What a person wants: `ifMatch` is the version that they saw, null for what collides with nothing (a note). */
export type Order = {
  officeId: string;
  userId: string;
  caseId: string;
  commandId: string;
  ifMatch: number | null;
  name: string;
  input: unknown;
  now: Date;
  undoUntil: Date | null;
};

/** What a command does, once the case is locked and nothing speaks against it. */
export type Deed = {
  change: Partial<CaseFileEntity>;
  fact: string;
  data?: Record<string, unknown>;
  steps?: UndoStep[];
  counts?: boolean;
};

/**
 * Carries out a command in the caller's transaction: the row is locked, a repeat gets its old answer, a stale version
 * is told what changed, and what stood before is kept for undo.
 * @throws DomainError `not-found`, `command-id-reused`, `case-changed` (with the fields), or what `act` throws
 */
export async function commandCase(
  tx: EntityManager,
  order: Order,
  act: (current: CaseFileEntity) => Promise<Deed>,
): Promise<CommandAnswer> {
  const { caseId, commandId, ifMatch, name, now } = order;
  const current = await lockCase(tx, caseId);
  const fingerprint = fingerprintOf(order);
  const known = await tx.findOneBy(CommandEntity, { officeId: order.officeId, id: commandId });
  if (known) {
    if (known.fingerprint !== fingerprint) throw new DomainError('command-id-reused');
    return known.answer;
  }
  if (ifMatch !== null && ifMatch !== current.version)
    throw new DomainError('case-changed', {
      version: current.version,
      fields: await changedSince(tx, caseId, ifMatch),
    });

  const { change, fact, data = {}, steps = [], counts = true } = await act(current);
  const { before, after } = differences(current, change);
  const { stage: fromStage, teamId: fromTeamId } = current;
  const { stage = fromStage, teamId = fromTeamId } = change;
  await saveCase(
    tx,
    current,
    change,
    {
      type: fact,
      actor: `user:${order.userId}`,
      at: now,
      data: { commandId, fromStage, stage, fromTeamId, teamId, ...data },
    },
    { counts },
  );
  const answer = { commandId, caseId, version: current.version, undoUntil: order.undoUntil?.toISOString() ?? null };
  const { officeId, userId, undoUntil } = order;
  const { version } = current;
  const record = { officeId, id: commandId, caseId, userId, name, fingerprint, at: now, answer, version, undoUntil };
  await tx.insert(CommandEntity, { ...record, before, after, effects: steps } as object);
  return answer;
}

// Input has gone through a schema, which puts its keys in order.
function fingerprintOf({ userId, caseId, name, input }: Order): string {
  return createHash('sha256').update(JSON.stringify({ userId, caseId, name, input })).digest('hex');
}

/** The fields that a change really changes, before and after, in the form in which JSON keeps them. */
function differences(current: CaseFileEntity, change: Partial<CaseFileEntity>) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of Object.keys(change) as (keyof CaseFileEntity)[]) {
    const [was, is] = [JSON.stringify(current[field] ?? null), JSON.stringify(change[field] ?? null)];
    if (was === is) continue;
    before[field] = JSON.parse(was);
    after[field] = JSON.parse(is);
  }
  return { before, after };
}
