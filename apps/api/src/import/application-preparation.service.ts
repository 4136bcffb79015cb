import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { correctedValues, layOver, withCorrections } from '@einkanal/domain/import/repair/lay-over';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { refusalOfBlocked } from './blocked-message.js';
import { readSource, readTarget } from './import-source.query.js';
import type { TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { findCorrectionsInForce } from './repair.query.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';
import { transferDocuments } from './transfer-documents.js';

/** The message that brings an application, with what people corrected for it. */
@Injectable()
export class ApplicationPreparation implements MessagePreparation {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  async prepare(job: TakenJob): Promise<PreparedMessage> {
    const { source, connection, corrections } = await withOffice(this.db, job.officeId, async (tx) => ({
      source: await readSource(tx, job),
      connection: await readTarget(tx, job.target),
      corrections: await findCorrectionsInForce(tx, job.id),
    }));
    const content = layOver(source.content, corrections);
    if (content === null) throw new Error('a correction that was stored does not fit its submission');
    const documents = transferDocuments(job, source.documents, this.files);
    const target = await this.connections.specialistSystem(connection);
    const prepared = await target.prepare({
      messageId: job.messageId,
      createdAt: job.createdAt,
      caseNumber: source.caseNumber,
      receivedAt: source.receivedAt,
      content,
      corrected: correctedValues(source.content, corrections),
      documents,
    });
    const message = { ...prepared, report: withCorrections(prepared.report, corrections) };
    if (message.kind === 'ready') return { target, message, documents };
    throw await refusalOfBlocked(this.db, job, message);
  }
}
