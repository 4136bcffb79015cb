import { mapWithdrawal } from '@einkanal/domain/import/mapping/map-withdrawal';
import type { BlockedMessage, ReadyMessage, WithdrawalToTransfer } from '../../specialist-system.port.js';
import { finishMessage, type Writing } from './finish-message.js';

/** Makes the message of the applicant's own withdrawal. Same input, same bytes. */
export function prepareWithdrawalMessage(
  withdrawal: WithdrawalToTransfer,
  writing: Writing,
): ReadyMessage | BlockedMessage {
  const { message, report } = mapWithdrawal(withdrawal.applicationId, withdrawal.application);
  return finishMessage({ type: '130111', body: message, contents: new Map() }, withdrawal, null, report, writing);
}
