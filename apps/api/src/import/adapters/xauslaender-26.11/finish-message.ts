import { createHash } from 'node:crypto';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import type { MessageBodies } from '@einkanal/domain/intake/message/message-bodies';
import type { MappingBlock } from '@einkanal/domain/import/mapping/mapping-block';
import { MAPPING_VERSION, type MappingReport } from '@einkanal/domain/import/mapping/mapping-report';
import type { Day } from '@einkanal/domain/time/working-day';
import { localPath, pointerAt } from '../../../message/xauslaender-26.11/field-path.js';
import { listVersions } from '../../../message/xauslaender-26.11/list-versions.js';
import { messageHead, rootAttributes } from '../../../message/xauslaender-26.11/message-head.js';
import type { MessageSettings } from '../../../message/xauslaender-26.11/message-settings.js';
import { writeMessage, type Contents } from '../../../message/xauslaender-26.11/message-writer.js';
import { messageFaults } from './message-checks.js';
import { parseXml } from '../../../message/xauslaender-26.11/xml-document.js';
import type { BlockedMessage, MessageToTransfer, ReadyMessage } from '../../specialist-system.port.js';

const VERSION = `xauslaender-26.11/${MAPPING_VERSION}`;

/** How an office's messages are written: what their head says, by which lists, and on which day. */
export type Writing = { settings: MessageSettings; codeLists: CodeLists; day?: Day };

/** A message that goes on with an application: what it says, and its files by the SHA-512 of their content. */
export type FollowingMessage =
  | { type: '130103'; body: MessageBodies['130103']; contents: Contents }
  | { type: '130111'; body: MessageBodies['130111']; contents: Contents };

/** Writes a mapped message and checks it; one that is not valid has met a value that the mapping should have stopped. */
export function finishMessage(
  message: FollowingMessage,
  { messageId, createdAt, applicationId }: MessageToTransfer,
  triggerId: string | null,
  report: MappingReport,
  { settings, codeLists, day }: Writing,
): ReadyMessage | BlockedMessage {
  const head = messageHead(message.type, messageId, createdAt, settings);
  const written = { ...message, attributes: rootAttributes(settings), head };
  const payload = writeMessage(written, message.contents, listVersions(codeLists, day));
  const faults = faultsOf(payload, report, settings);
  if (faults.length > 0) return blocked(faults, report);
  const sha512 = createHash('sha512').update(payload).digest('hex');
  const purpose = message.type === '130103' ? 'ANSWER' : 'WITHDRAWAL';
  return { kind: 'ready', purpose, messageId, applicationId, triggerId, payload, sha512, report, version: VERSION };
}

/** A message of which something has to be completed first. */
export function blocked(faults: MappingBlock[], report: MappingReport): BlockedMessage {
  return { kind: 'blocked', faults, report, version: VERSION };
}

function faultsOf(payload: Buffer, report: MappingReport, settings: MessageSettings): MappingBlock[] {
  using document = parseXml(payload);
  const paths = messageFaults(document, settings).map(({ path }) => localPath(path ?? ''));
  const pointers = new Set(paths.map((path) => pointerAt(path, report) ?? ''));
  return Array.from(pointers, (pointer) => ({ pointer, code: 'message-not-valid' as const }));
}
