import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { correctedValues, layOver, withCorrections, type Correction } from '@einkanal/domain/import/repair/lay-over';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { refusalOfBlocked } from './blocked-message.js';
import { readSource, readTarget, type ImportSource } from './import-source.query.js';
import type { TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { findOriginal, passOn, submissionsOf } from './original-message.js';
import { findCorrectionsInForce } from './repair.query.js';
import type { BlockedMessage, ReadyMessage, SpecialistSystem, TransferDocument } from './specialist-system.port.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';
import { transferDocuments } from './transfer-documents.js';

/**
 * The message that brings an application: the one that it came as, unchanged, or one made of what was sent, with what
 * people corrected for it.
 */
@Injectable()
export class ApplicationPreparation implements MessagePreparation {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  async prepare(job: TakenJob): Promise<PreparedMessage> {
    const read = await withOffice(this.db, job.officeId, async (tx) => ({
      source: await readSource(tx, job),
      original: await findOriginal(tx, job),
      connection: await readTarget(tx, job.target),
      corrections: await findCorrectionsInForce(tx, job.id),
    }));
    const documents = transferDocuments(submissionsOf(job, read.original), read.source.documents, this.files);
    const target = await this.connections.specialistSystem(read.connection);
    const message = read.original
      ? await passOn(read.original, 'APPLICATION', documents, this.files)
      : await this.make(job, read, target, documents);
    if (message.kind === 'ready') return { target, message, documents };
    throw await refusalOfBlocked(this.db, job, message);
  }

  private async make(
    job: TakenJob,
    { source, corrections }: { source: ImportSource; corrections: readonly Correction[] },
    target: SpecialistSystem,
    documents: readonly TransferDocument[],
  ): Promise<ReadyMessage | BlockedMessage> {
    const content = layOver(source.content, corrections);
    if (content === null) throw new Error('a correction that was stored does not fit its submission');
    const prepared = await target.prepare({
      messageId: job.messageId,
      createdAt: job.createdAt,
      caseNumber: source.caseNumber,
      receivedAt: source.receivedAt,
      content,
      corrected: correctedValues(source.content, corrections),
      documents,
    });
    return { ...prepared, report: withCorrections(prepared.report, corrections) };
  }
}
