import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { ApplicationToTransfer, BlockedMessage, ReadyMessage } from '../specialist-system.port.js';
import type { MessageSettings } from '../../message/xauslaender-26.11/message-settings.js';
import { prepareApplicationMessage } from './xauslaender-26.11/prepare-application-message.js';

/** Makes the message of an application, whichever way it goes. */
export async function readyMessage(
  application: ApplicationToTransfer,
  settings: MessageSettings,
  codeLists: CodeLists,
): Promise<ReadyMessage | BlockedMessage> {
  const prepared = await prepareApplicationMessage({ ...application, settings, codeLists });
  if (prepared.kind === 'blocked') return prepared;
  const { xml: payload, ...rest } = prepared;
  const { messageId, caseNumber: applicationId } = application;
  return { ...rest, payload, messageId, applicationId, purpose: 'APPLICATION', triggerId: null };
}
