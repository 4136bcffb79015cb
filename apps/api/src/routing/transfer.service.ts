import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { DomainError } from '@einkanal/domain/domain-error';
import type { HoldReason } from '@einkanal/domain/import/import-job';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { releaseTransfers } from '../import/release-transfers.query.js';
import {
  dropFollowing,
  hasOwnCorrection,
  lockStopped,
  requeueTransfer,
  storeCorrection,
  waiveTransfer,
} from '../import/repair-transfer.query.js';
import { findCorrectionsInForce, findRepairableJob } from '../import/repair.query.js';
import { sightOf } from '../inbox/sight.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService } from './command.service.js';
import { noting } from './noting.js';
import { refuseCorrections } from './refuse-corrections.js';
import type { RepairTransfer, RetryTransfer, WaiveTransfer } from './transfer.dto.js';

// A doubt about jurisdiction is released by deciding it, a pending scan by the scan.
const RELEASED_BY_A_PERSON: readonly HoldReason[] = ['POSSIBLE_DUPLICATE', 'NOT_AN_APPLICATION', 'TRIAGE'];

/** Lets transfers go that are held, and brings those on their way that their target refused. */
@Injectable()
export class TransferService {
  constructor(private readonly commands: CommandService) {}

  /** They leave the house after the person's undo time. @throws DomainError `no-transfer-held` */
  release(person: SignedInPerson, call: CaseCall): Promise<CommandAnswer> {
    return this.commands.add(person, call, 'release-transfer', {}, async ({ tx, current, undoUntil }) => {
      const steps = await releaseTransfers(tx, current, RELEASED_BY_A_PERSON, undoUntil);
      if (steps.length === 0) throw new DomainError('no-transfer-held');
      return { change: {}, fact: 'transfer-released', data: { jobIds: steps.map(({ id }) => id) }, steps };
    });
  }

  /**
   * Corrects values for the transfer and has it run again after the person's undo time. The history says which fields,
   * never the values.
   * @throws DomainError `transfer-not-stopped`, `correction-not-at-fault`; Problem `correction-refused`, `not-permitted`
   */
  repair(person: SignedInPerson, call: CaseCall, input: z.infer<typeof RepairTransfer>): Promise<CommandAnswer> {
    const { jobId, corrections, reason } = input;
    return this.commands.add(person, call, 'repair-transfer', input, async ({ tx, current, context, undoUntil }) => {
      const { now } = context;
      const stopped = await lockStopped(tx, current.id, jobId);
      const job = await findRepairableJob(tx, jobId);
      if (!job) throw new DomainError('transfer-not-stopped');
      const before = await findCorrectionsInForce(tx, jobId);
      refuseCorrections(corrections, { job, before, sight: sightOf(person, current.protection) });
      const steps = [];
      for (const { pointer, value } of corrections)
        steps.push(
          await storeCorrection(tx, { case: current, jobId, pointer, value, reason, madeBy: person.userId, at: now }),
        );
      const requeued = await requeueTransfer(tx, current, stopped, { dueAt: undoUntil, now, isCorrected: true });
      const noted = await noting('REASON', reason)({ tx, current, changed: current, context, undoUntil });
      const data = {
        ...{ jobId, target: stopped.target, pointers: corrections.map(({ pointer }) => pointer) },
        ...{ correctionIds: steps.map(({ id }) => id), ...noted.data },
      };
      return { change: {}, fact: 'transfer-repaired', data, steps: [...requeued, ...steps, ...(noted.steps ?? [])] };
    });
  }

  /** @throws DomainError `transfer-not-stopped` */
  retry(person: SignedInPerson, call: CaseCall, input: z.infer<typeof RetryTransfer>): Promise<CommandAnswer> {
    const { jobId } = input;
    return this.commands.add(person, call, 'retry-transfer', input, async ({ tx, current, context, undoUntil }) => {
      const stopped = await lockStopped(tx, current.id, jobId);
      const steps = await requeueTransfer(tx, current, stopped, {
        dueAt: undoUntil,
        now: context.now,
        isCorrected: false,
      });
      return { change: {}, fact: 'transfer-retried', data: { jobId, target: stopped.target }, steps };
    });
  }

  /** @throws DomainError `transfer-not-stopped`, `waive-own-correction` */
  waive(person: SignedInPerson, call: CaseCall, input: z.infer<typeof WaiveTransfer>): Promise<CommandAnswer> {
    const { jobId, reason } = input;
    return this.commands.add(person, call, 'waive-transfer', input, async ({ tx, current, context, undoUntil }) => {
      const stopped = await lockStopped(tx, current.id, jobId);
      if (await hasOwnCorrection(tx, jobId, person.userId)) throw new DomainError('waive-own-correction');
      const noted = await noting('REASON', reason)({ tx, current, changed: current, context, undoUntil });
      const steps = [await waiveTransfer(tx, jobId, context.now), ...(await dropFollowing(tx, jobId, context.now))];
      const data = { jobId, target: stopped.target, ...noted.data };
      return { change: {}, fact: 'transfer-waived', data, steps: [...steps, ...(noted.steps ?? [])] };
    });
  }
}
