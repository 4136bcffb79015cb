import type { ApplicationToTransfer, BlockedMessage, ReadyMessage } from '../specialist-system.port.js';
import type { Writing } from './xauslaender-26.11/finish-message.js';
import { prepareApplicationMessage } from './xauslaender-26.11/prepare-application-message.js';

/** Makes the message of an application, whichever way it goes. */
export async function readyMessage(
  application: ApplicationToTransfer,
  writing: Writing,
): Promise<ReadyMessage | BlockedMessage> {
  const prepared = await prepareApplicationMessage({ ...application, ...writing });
  if (prepared.kind === 'blocked') return prepared;
  const { xml: payload, ...rest } = prepared;
  const { messageId, caseNumber: applicationId } = application;
  return { ...rest, payload, messageId, applicationId, purpose: 'APPLICATION', triggerId: null };
}
