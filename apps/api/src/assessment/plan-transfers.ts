import type { EntityManager } from 'typeorm';
import { holdReasons, neededTransfers, type Transfer } from '@einkanal/domain/import/import-policy';
import { readCaseHoldFacts, type CaseToTransfer } from '../case-file/transfer-policy.query.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE } from '../platform/queues.js';
import { hasMessage, planTransfers, type AssessedDocument, type AssessedSubmission } from './assessment.query.js';

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
  const needed = await transfersOf(tx, current, submission);
  if (needed.length === 0) return;
  const facts = {
    ...(await readCaseHoldFacts(tx, current)),
    kind: submission.kind,
    isReleased: false,
    hasUnscannedFiles: documents.some(
      ({ submissionId, scanStatus }) => submissionId === submission.id && scanStatus === 'PENDING',
    ),
  };
  const planned = needed.map((transfer) => ({ ...transfer, holdReason: holdReasons(transfer, facts)[0] ?? null }));
  const ids = { officeId: current.officeId, caseId: current.id, submissionId: submission.id };
  for (const { id, target } of await planTransfers(tx, ids, planned))
    await addToOutbox(tx, { officeId: current.officeId, type: TRANSFER_DUE[target], subjectId: id, dueAt: now });
}

async function transfersOf(
  tx: EntityManager,
  { id }: CaseToTransfer,
  { content, isRepeat }: AssessedSubmission,
): Promise<Transfer[]> {
  return neededTransfers({ content, isRepeat, caseHasMessage: await hasMessage(tx, id) });
}
