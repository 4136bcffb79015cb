import { createHash, randomUUIDv7 } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { announcedDelivery, missingFiles, type AnnouncedFile } from '@einkanal/domain/intake/message/document-delivery';
import * as deliveries from '../message/document-delivery.query.js';
import { findPackagesOf, type StoredPackage } from '../message/message-package.query.js';
import { MessageReception } from '../message/message-reception.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { FileStore, INCOMING, type IncomingFile } from '../platform/file-store.js';
import { LOG, type Log } from '../platform/log.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import { unpackArchive, UnusableArchive } from './delivered-archive.js';
import { acceptDelivered, type DeliveredFiles } from './delivered-supplement.js';
import { detectMediaType } from './media-type.js';
import type { ReceivedFile } from './received-file.js';
import { SubmissionFiles } from './submission-files.js';

type DueDelivery = deliveries.MessageWithPackages & {
  archiveBytes: number;
  files: AnnouncedFile[];
  parts: StoredPackage[];
};

/** Unpacks what packages have brought for a message, once all of them are there, and adds it to the case. */
@Injectable()
export class DocumentDeliveryService {
  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
    private readonly files: SubmissionFiles,
    private readonly reception: MessageReception,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * To be called when a message or one of its packages has been stored. Does nothing while something is missing, and
   * nothing twice. What is stored stays stored: where this fails, `completeAll` takes it up.
   */
  async tryToComplete(officeId: string, messageId: string): Promise<void> {
    try {
      await this.complete(officeId, messageId);
    } catch (error) {
      this.log.error({ err: error, messageId }, 'files of packages could not be unpacked');
    }
  }

  /** What was interrupted: every delivery of the office that is complete, and not unpacked. */
  async completeAll(officeId: string): Promise<void> {
    const due = await withOffice(this.db, officeId, (tx) => deliveries.findDueDeliveries(tx));
    for (const messageId of due) await this.tryToComplete(officeId, messageId);
  }

  private async complete(officeId: string, messageId: string): Promise<void> {
    const due = await withOffice(this.db, officeId, async (tx) => {
      const message = await deliveries.findMessageWithPackages(tx, messageId);
      const announced = message && announcedDelivery(message);
      if (!announced) return null;
      const arrived = deliveries.latestOfEach(await findPackagesOf(tx, messageId));
      // What is announced is the sender's word: no room is made for it before it is here.
      if (arrived.size < announced.packages) return null;
      const parts = Array.from({ length: announced.packages }, (_, at) => arrived.get(at + 1));
      if (!parts.every((part) => part !== undefined)) return null;
      const taken = await deliveries.findTakenFiles(tx, messageId);
      const files = announced.files.filter(({ fileId }) => !taken.has(fileId));
      return { ...message, archiveBytes: announced.archiveBytes, files, parts };
    });
    if (due === null) return;
    await this.unpack(officeId, due);
    this.wakeUps.wake('einkanal_outbox');
    this.wakeUps.wake('einkanal_events', officeId);
  }

  private async unpack(officeId: string, due: DueDelivery): Promise<void> {
    const directory = await mkdtemp(path.join(this.store.folder, INCOMING, 'packages-'));
    const received = new Map<string, ReceivedFile>();
    let archive: IncomingFile | null = null;
    try {
      archive = await this.store.receive(this.archiveOf(due.parts, directory));
      await this.receiveFiles(archive, due, received);
      await this.accept(officeId, due, received);
    } catch (error) {
      if (!(error instanceof UnusableArchive)) throw error;
      const { expected, actual } = { expected: String(due.archiveBytes), actual: String(archive?.sizeBytes ?? 0) };
      const problem = { code: error.code, details: { expected, actual } };
      await withOffice(this.db, officeId, (tx) => deliveries.settleDelivery(tx, due, { problem }, null));
    } finally {
      for (const { file } of received.values()) await this.store.discard(file);
      if (archive !== null) await this.store.discard(archive);
      await rm(directory, { recursive: true, force: true });
    }
  }

  /** The parts one behind the other; one lies unpacked on the disk at a time, none in memory. */
  private async *archiveOf(parts: readonly StoredPackage[], directory: string): AsyncIterable<Uint8Array> {
    for (const { fileKey, messageId } of parts) {
      const target = path.join(directory, messageId);
      await this.reception.readAgain(fileKey, async (reading) => {
        const message = reading.kind === 'read' && reading.message.type === '000040' ? reading.message : null;
        const part = message?.files.get(message.body.dokumentcontainer);
        if (part === undefined) throw new UnusableArchive('archive-unreadable');
        await rename(part.path, target);
      });
      yield* createReadStream(target) as AsyncIterable<Uint8Array>;
      await rm(target);
    }
  }

  private async receiveFiles(
    archive: IncomingFile,
    { archiveBytes, files }: DueDelivery,
    into: Map<string, ReceivedFile>,
  ) {
    if (archive.sizeBytes !== archiveBytes) throw new UnusableArchive('archive-size-differs');
    const wanted = new Map(files.map((file) => [file.fileId, file]));
    await unpackArchive(archive.path, new Set(wanted.keys()), async (id, content) => {
      const file = await this.store.receive(content);
      const { fileName = id, entry } = wanted.get(id) ?? {};
      const { sizeBytes, sha512 } = file;
      const mediaType = await detectMediaType(file);
      into.set(id, { name: entry?.part ?? id, fileName, sizeBytes, sha512, file, mediaType });
    });
  }

  private async accept(officeId: string, due: DueDelivery, received: Map<string, ReceivedFile>): Promise<void> {
    const missing = due.files.filter(({ fileId }) => !received.has(fileId));
    const problem = missing.length === 0 ? null : missingFiles(missing);
    const documents = due.files.flatMap(({ fileId, entry }, position) => {
      const part = received.get(fileId);
      const { slot = null, title = null } = entry;
      const purpose = entry.purpose === 'report' ? ('report' as const) : ('attachment' as const);
      return part === undefined ? [] : [{ part, position, statedId: fileId, slot, title, purpose }];
    });
    if (documents.length === 0) {
      await withOffice(this.db, officeId, (tx) => deliveries.settleDelivery(tx, due, { problem }, null));
      return;
    }
    const now = this.clock();
    const kept = await this.files.keep({ documents, office: { id: officeId } }, now);
    received.clear();
    const ids = documents.map(({ statedId }) => statedId).sort();
    const delivered: DeliveredFiles = {
      ...{ officeId, submissionId: randomUUIDv7(), caseId: due.caseId, applicationId: due.submissionId },
      key: `packages:${due.messageId}:${createHash('sha256').update(ids.join()).digest('hex').slice(0, 32)}`,
      entries: due.files.flatMap(({ fileId, entry }) => (ids.includes(fileId) ? [entry] : [])),
      documents: kept,
      receivedAt: due.parts.map((part) => part.receivedAt).reduce((a, b) => (a > b ? a : b), new Date(0)),
      capturedAt: now,
    };
    const submissionId = await withOffice(this.db, officeId, async (tx) => {
      const accepted = await acceptDelivered(tx, delivered);
      await deliveries.settleDelivery(tx, due, { problem }, accepted);
      return accepted;
    }).catch(async (error: unknown) => {
      await this.files.remove(kept);
      throw error;
    });
    if (submissionId !== delivered.submissionId) await this.files.remove(kept);
  }
}
