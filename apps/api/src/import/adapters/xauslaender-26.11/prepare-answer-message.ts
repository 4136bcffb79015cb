import { mapAnswer } from '@einkanal/domain/import/mapping/map-answer';
import type { AnswerToTransfer, BlockedMessage, ReadyMessage } from '../../specialist-system.port.js';
import { blocked, finishMessage, type Writing } from './finish-message.js';
import { gatherFiles } from './gather-files.js';

/** Room for header and every text of the answer besides the files. */
const OVERHEAD_BYTES = 100_000;
/** A text is written twice at most, with its field's name, and a sign takes four bytes or an entity. */
const BYTES_OF_A_SIGN = 12;

/**
 * Makes the answer to a question of a supplement: its files up to the connection's limit, the others named in the text
 * and the report. Same input, same bytes.
 * @throws Error only for what trying again may heal (a file that cannot be read now)
 */
export async function prepareAnswerMessage(
  answer: AnswerToTransfer,
  writing: Writing,
): Promise<ReadyMessage | BlockedMessage> {
  const { applicationId, triggerId, content, application } = answer;
  const textBytes = BYTES_OF_A_SIGN * JSON.stringify(content).length;
  const room = writing.settings.embedLimitBytes - OVERHEAD_BYTES - textBytes;
  const { documents, contents } = await gatherFiles(answer.documents, room, new Set(), answer.receivedAt);
  const { codeLists } = writing;
  const mapped = mapAnswer({ applicationId, triggerId, content, application, documents, codeLists });
  if (mapped.kind === 'blocked') return blocked(mapped.blocks, mapped.report);
  return finishMessage({ type: '130103', body: mapped.message, contents }, answer, triggerId, mapped.report, writing);
}
