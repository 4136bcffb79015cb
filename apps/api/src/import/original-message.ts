import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { latestOfEach } from '../message/document-delivery.query.js';
import { findMessage, type StoredMessage } from '../message/message.query.js';
import { findPackagesOf, type StoredPackage } from '../message/message-package.query.js';
import type { FileStore } from '../platform/file-store.js';
import type { TakenJob } from './import.query.js';
import type { BlockedMessage, MessagePurpose, ReadyMessage, TransferDocument } from './specialist-system.port.js';
import { TargetFault } from './target-fault.js';

/** A message as it is kept, with the packages that have come for it, in their order. */
export type Original = StoredMessage & { packages: readonly StoredPackage[] };

/** Stands where else adapter and mapping stand: nobody made this message here. */
const VERSION = 'original';

const Announcing = z.object({
  angabenDokumentenlieferung: z.object({ anzahlDerPakete: z.int() }).default({ anzahlDerPakete: 0 }),
});

/** The message that a transfer passes on as it came; null where we make one. */
export async function findOriginal(tx: EntityManager, { messageId }: TakenJob): Promise<Original | null> {
  const message = await findMessage(tx, messageId);
  return message && { ...message, packages: [...latestOfEach(await findPackagesOf(tx, messageId)).values()] };
}

/**
 * A message as it came, byte for byte, and its packages with it: the target takes nothing over before it has all.
 * @throws TargetFault `packages-awaited` where one is missing, or its files have not been looked at yet
 */
async function originalMessage(
  { messageId, applicationId, triggerId, fileKey, sha512, body, packages }: Original,
  purpose: MessagePurpose,
  files: FileStore,
): Promise<ReadyMessage> {
  const { anzahlDerPakete } = Announcing.parse(body).angabenDokumentenlieferung;
  const arrived = packages.filter(({ submissionId }) => submissionId !== null);
  if (arrived.length < anzahlDerPakete) throw new TargetFault('packages-awaited');
  const payload = await files.read(fileKey);
  const report = { version: VERSION, entries: [], replacements: [], losses: [], withheld: [] };
  const names = { messageId, applicationId: applicationId ?? '', triggerId };
  const parts = packages.map((part) => ({ messageId: part.messageId, payload: () => files.read(part.fileKey) }));
  return { kind: 'ready', purpose, ...names, payload, sha512, packages: parts, report, version: VERSION };
}

/** The submissions that a transfer brings: its own, and what the files of packages became. */
export function submissionsOf({ submissionId }: TakenJob, original: Original | null): ReadonlySet<string> {
  return new Set([submissionId, ...(original?.packages ?? []).flatMap((part) => part.submissionId ?? [])]);
}

/** Nothing is taken out of what came, so that a file which must not go on keeps all of it here. */
export async function passOn(
  original: Original,
  purpose: MessagePurpose,
  documents: readonly TransferDocument[],
  files: FileStore,
): Promise<ReadyMessage | BlockedMessage> {
  const message = await originalMessage(original, purpose, files);
  if (documents.some(({ scanStatus }) => scanStatus === 'PENDING')) throw new TargetFault('files-not-checked-yet');
  const infected = documents.filter(({ scanStatus }) => scanStatus === 'INFECTED');
  if (infected.length === 0) return message;
  const faults = infected.map(({ fileName }) => ({ pointer: '', code: 'original-infected' as const, fileName }));
  return { kind: 'blocked', faults, report: message.report, version: message.version };
}
