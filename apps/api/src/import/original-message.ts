import type { EntityManager } from 'typeorm';
import type { FileStore } from '../platform/file-store.js';
import { findMessage, type StoredMessage } from '../message/message.query.js';
import type { TakenJob } from './import.query.js';
import type { MessagePurpose, ReadyMessage } from './specialist-system.port.js';

/** Stands where else adapter and mapping stand: nobody made this message here. */
const VERSION = 'original';

/** The message that a transfer passes on as it came; null where we make one. */
export function findOriginal(tx: EntityManager, { messageId }: TakenJob): Promise<StoredMessage | null> {
  return findMessage(tx, messageId);
}

/** A message as it came, byte for byte. */
export async function originalMessage(
  { messageId, applicationId, triggerId, fileKey, sha512 }: StoredMessage,
  purpose: MessagePurpose,
  files: FileStore,
): Promise<ReadyMessage> {
  const payload = await files.read(fileKey);
  const report = { version: VERSION, entries: [], replacements: [], losses: [], withheld: [] };
  const names = { messageId, applicationId: applicationId ?? '', triggerId };
  return { kind: 'ready', purpose, ...names, payload, sha512, report, version: VERSION };
}
