import type { EntityManager } from 'typeorm';
import type { ImportState } from '@einkanal/domain/import/import-job';
import { isGivenUp } from '@einkanal/domain/import/import-lifecycle';
import { arrivesWithoutUs, holdReasons, neededTransfers, type Transfer } from '@einkanal/domain/import/import-policy';
import { readCaseHoldFacts, type CaseToTransfer } from '../case-file/transfer-policy.query.js';
import { cameInPackages } from '../message/document-delivery.query.js';
import { findMessageOfSubmission, type StoredMessage } from '../message/message.query.js';
import { findOpenQuestion, markAnswered } from '../message/question.query.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';
import {
  findApplicationTransfer,
  findTargetsForTests,
  planTransfers,
  type AssessedDocument,
  type AssessedSubmission,
} from './assessment.query.js';

/**
 * Plans the transfers of a submission that has arrived: due now, or held for a reason of the office's policy.
 * @param current the case as it stands after the assessment
 */
export async function planArrival(
  tx: EntityManager,
  current: CaseToTransfer,
  submission: AssessedSubmission,
  documents: readonly AssessedDocument[],
  now: Date,
): Promise<void> {
  const arrived = await findMessageOfSubmission(tx, submission.id);
  const all = await transfersOf(tx, current, submission, arrived);
  const forTests = current.isTest ? await findTargetsForTests(tx) : null;
  const needed = all.filter(({ target }) => forTests?.includes(target) ?? true);
  if (needed.length === 0) return;
  const facts = {
    ...(await readCaseHoldFacts(tx, current)),
    kind: submission.kind,
    isReleased: false,
    hasUnscannedFiles: documents.some(
      ({ submissionId, scanStatus }) => submissionId === submission.id && scanStatus === 'PENDING',
    ),
  };
  const planned = needed.map((transfer) => ({
    ...transfer,
    holdReason: holdReasons(transfer, facts)[0] ?? null,
    messageId: transfer.purpose === 'FILES' ? null : (arrived?.messageId ?? null),
  }));
  const ids = { officeId: current.officeId, caseId: current.id, submissionId: submission.id };
  for (const { id, target } of await planTransfers(tx, ids, planned))
    await addToOutbox(tx, { officeId: current.officeId, type: TRANSFER_DUE[target], subjectId: id, dueAt: now });
}

async function transfersOf(
  tx: EntityManager,
  { officeId, id }: CaseToTransfer,
  { id: submissionId, content, isRepeat }: AssessedSubmission,
  arrived: StoredMessage | null,
): Promise<Transfer[]> {
  const application = await findApplicationTransfer(tx, id);
  // Files of packages belong to the message that announced them, and answer nothing by themselves.
  const isFree = !isRepeat && content.kind === 'SUPPLEMENT' && !(await cameInPackages(tx, submissionId));
  const question = !isFree ? null : await questionFor(tx, id, arrived, application);
  if (question !== null) await markAnswered(tx, question, submissionId);
  return neededTransfers({
    ...{ content, isRepeat, caseHasMessage: application !== null, answersQuestion: question !== null },
    cameAsMessage: arrived !== null,
    arrivesWithoutUs: arrivesWithoutUs((await readOfficeSettings(tx, officeId)).gateway, arrived?.way === 'GATEWAY'),
  });
}

/**
 * The question that a supplement answers, as the standard names it: one that came as a message says it itself. Any other
 * answers the oldest that is open, where the specialist system has the application from us or is about to get it.
 */
async function questionFor(
  tx: EntityManager,
  caseId: string,
  arrived: StoredMessage | null,
  application: ImportState | null,
): Promise<string | null> {
  if (arrived !== null) return arrived.triggerId;
  if (application === null || isGivenUp(application)) return null;
  return (await findOpenQuestion(tx, caseId))?.messageId ?? null;
}
