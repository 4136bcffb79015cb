import type { EntityManager } from 'typeorm';
import { AWAKE } from '@einkanal/domain/case-file/case-command';
import { isGivenUp } from '@einkanal/domain/import/import-lifecycle';
import { arrivesWithoutUs } from '@einkanal/domain/import/import-policy';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { readOfficeSettings } from '../office/office-settings.query.js';
import type { CaseFileEntity } from './case-file.entity.js';
import { lockCase, saveCase } from './change-case.js';
import { lockApplicationTransfer, planWithdrawal } from './withdrawal-transfer.query.js';

/** A withdrawal that came as a message and is known to be about a case. */
export type ReceivedWithdrawal = {
  officeId: string;
  caseId: string;
  messageId: string;
  cameThroughGateway: boolean;
  /** When it came: the day counts. */
  receivedAt: Date;
};

/**
 * The case says that the applicant withdrew, and comes before people. The message goes on as it came, where the
 * specialist system may have the application from us, or would not get the message otherwise.
 * @param actor who brought it to the case
 */
export async function receiveWithdrawal(
  tx: EntityManager,
  { officeId, caseId, messageId, cameThroughGateway, receivedAt }: ReceivedWithdrawal,
  actor: string,
  now: Date,
): Promise<void> {
  const current = await lockCase(tx, caseId);
  const fact = { type: 'withdrawal-received', actor, at: now, data: { messageId } };
  await saveCase(tx, current, withdrawn(current, receivedAt), fact);
  const { gateway } = await readOfficeSettings(tx, officeId);
  const application = await lockApplicationTransfer(tx, current);
  const isThere = application !== null && !isGivenUp(application.state);
  if (!arrivesWithoutUs(gateway, cameThroughGateway) && (isThere || cameThroughGateway))
    await planWithdrawal(tx, current, messageId, now);
}

/** What the person says ends the waiting for it, but not that for an appointment. */
function withdrawn(current: CaseFileEntity, at: Date): Partial<CaseFileEntity> {
  const { withdrawnOn, waitingFor, wakeEvent } = current;
  const wakes = (waitingFor === 'APPLICANT' || waitingFor === 'SNOOZED') && wakeEvent !== 'APPOINTMENT';
  return { withdrawnOn: withdrawnOn ?? berlinDay(at), openedAt: null, ...(wakes ? AWAKE : {}) };
}
