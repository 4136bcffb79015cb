import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { followedUp } from '@einkanal/domain/import/import-policy';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';
import type { UndoStep } from './command.entity.js';
import {
  lockOpenTransfers,
  readCaseHoldFacts,
  setTransferState,
  takeFromOutbox,
  type CaseToTransfer,
} from './transfer-policy.query.js';

export type ReconciledTransfers = {
  /** What undo has to take back: what was released and what was ended. What was stopped is judged anew by itself. */
  steps: UndoStep[];
  released: string[];
  held: string[];
  superseded: string[];
};

/**
 * Makes the transfers of a case follow what it stands at now: releases what nothing holds any more, holds what must not
 * leave the house, ends what the other office does. Never touches what runs or is settled. Repeatable.
 * @param current the case as it will be after the caller's change, locked by the caller
 * @param dueAt when what is released leaves the house: now for the system, after the undo time for a person's command
 */
export async function reconcileTransfers(
  tx: EntityManager,
  current: CaseToTransfer,
  dueAt: Date,
  now: Date,
): Promise<ReconciledTransfers> {
  const done: ReconciledTransfers = { steps: [], released: [], held: [], superseded: [] };
  const transfers = await lockOpenTransfers(tx, current.id);
  if (transfers.length === 0) return done;
  const facts = await readCaseHoldFacts(tx, current);
  for (const transfer of transfers) {
    const { id, target, state, holdReason, kind, isReleased, hasUnscannedFiles } = transfer;
    const next = followedUp(transfer, { ...facts, kind, isReleased, hasUnscannedFiles });
    if (!next) continue;
    if (state !== 'HELD') await takeFromOutbox(tx, [id]);
    await setTransferState(tx, id, next, now);
    if (next.state === 'SUPERSEDED') {
      done.superseded.push(id);
      done.steps.push({ kind: 'superseded-job', id, state, holdReason });
    } else if (next.state === 'QUEUED') {
      const outboxId = randomUUID();
      await addToOutbox(tx, {
        id: outboxId,
        officeId: current.officeId,
        type: TRANSFER_DUE[target],
        subjectId: id,
        dueAt,
      });
      done.released.push(id);
      done.steps.push({ kind: 'job', id, outboxId, state, holdReason: holdReason ?? 'TRIAGE' });
    } else done.held.push(id);
  }
  return done;
}
