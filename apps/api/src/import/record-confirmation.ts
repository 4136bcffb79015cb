import type { EntityManager } from 'typeorm';
import { applyConfirmation } from '@einkanal/domain/import/confirmation';
import { recordFact } from '../case-file/change-case.js';
import {
  findConfirmations,
  findSentMessage,
  lockSentMessage,
  stopRejected,
  storeConfirmation,
  type ConfirmationWord,
} from './confirmation.query.js';

/**
 * Records a word of a target in the transaction of its office; one that is known changes nothing.
 * @returns false where this office has sent no such message
 */
export async function recordConfirmation(
  tx: EntityManager,
  { officeId, actor, now }: { officeId: string; actor: string; now: Date },
  word: ConfirmationWord,
): Promise<boolean> {
  const message = await findSentMessage(tx, word.messageId);
  if (!message) return false;
  await lockSentMessage(tx, message);
  const { jobId, caseId } = message;
  const { fact, sequence } = word;
  const code = fact === 'REJECTED' ? word.code : null;
  const known = await findConfirmations(tx, word.messageId);
  if (applyConfirmation(known, { fact, code, sequence }).length === known.length) return true;
  await storeConfirmation(tx, { officeId, jobId }, word);
  const data = { jobId, target: 'SPECIALIST_SYSTEM', fact };
  await recordFact(tx, { officeId, id: caseId }, { type: 'transfer-confirmed', actor, at: now, data });
  if (fact === 'REJECTED') await stopRejected(tx, jobId);
  return true;
}
