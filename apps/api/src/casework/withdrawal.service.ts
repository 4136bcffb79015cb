import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { isGivenUp } from '@einkanal/domain/import/import-lifecycle';
import type { CommandAnswer } from '../case-file/command.entity.js';
import { setTransferState, takeFromOutbox } from '../case-file/transfer-policy.query.js';
import { lockApplicationTransfer, planWithdrawal } from '../case-file/withdrawal-transfer.query.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CommandService, type Beside } from '../routing/command.service.js';
import type { Withdrawal } from './withdrawal.dto.js';

/** Keeps that the applicant has withdrawn, and has the specialist system told: the one place where a person can. */
@Injectable()
export class WithdrawalService {
  constructor(private readonly commands: CommandService) {}

  record(person: SignedInPerson, call: CaseCall, input: z.infer<typeof Withdrawal>): Promise<CommandAnswer> {
    return this.commands.run(person, call, 'record-withdrawal', input, { beside: tellSpecialistSystem });
  }
}

/**
 * What the specialist system may have is withdrawn there after the undo time, behind the application. What was never
 * sent is not sent any more: nothing is to be withdrawn then.
 */
const tellSpecialistSystem: Beside = async ({ tx, current, context, undoUntil }) => {
  const application = await lockApplicationTransfer(tx, current);
  if (application === null || isGivenUp(application.state)) return {};
  const { id, state, holdReason, attempts } = application;
  if (attempts === 0 && (state === 'HELD' || state === 'QUEUED')) {
    await takeFromOutbox(tx, [id]);
    await setTransferState(tx, id, { state: 'SUPERSEDED', holdReason: null }, context.now);
    return { steps: [{ kind: 'superseded-job', id, state, holdReason }] };
  }
  const planned = await planWithdrawal(tx, current, null, undoUntil);
  return planned === null ? {} : { data: { jobId: planned.id }, steps: [{ kind: 'planned-job', ...planned }] };
};
