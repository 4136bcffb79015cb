import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { layOver, withCorrections, type Correction } from '@einkanal/domain/import/repair/lay-over';
import { findAnsweredQuestion, type Question } from '../message/question.query.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { refusalOfBlocked } from './blocked-message.js';
import {
  readFollowedApplication,
  readSource,
  readTarget,
  type FollowedApplication,
  type ImportSource,
} from './import-source.query.js';
import type { TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { findOriginal, passOn, submissionsOf } from './original-message.js';
import { findCorrectionsInForce } from './repair.query.js';
import type { BlockedMessage, ReadyMessage, SpecialistSystem, TransferDocument } from './specialist-system.port.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';
import { transferDocuments } from './transfer-documents.js';

type Read = {
  source: ImportSource;
  followed: FollowedApplication;
  question: Question | null;
  corrections: readonly Correction[];
};

/** The message that answers a question of the specialist system: the one that came, or one made of the supplement. */
@Injectable()
export class AnswerPreparation implements MessagePreparation {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  async prepare(job: TakenJob): Promise<PreparedMessage> {
    const read = await withOffice(this.db, job.officeId, async (tx) => ({
      source: await readSource(tx, job),
      followed: await readFollowedApplication(tx, job),
      question: await findAnsweredQuestion(tx, job.submissionId),
      original: await findOriginal(tx, job),
      connection: await readTarget(tx, job.target),
      corrections: await findCorrectionsInForce(tx, job.id),
    }));
    const documents = transferDocuments(submissionsOf(job, read.original), read.source.documents, this.files);
    const target = await this.connections.specialistSystem(read.connection);
    const message = read.original
      ? await passOn(read.original, 'ANSWER', documents, this.files)
      : await this.make(job, read, target, documents);
    if (message.kind === 'blocked') throw await refusalOfBlocked(this.db, job, message);
    return { target, message, documents };
  }

  private async make(
    { messageId, createdAt }: TakenJob,
    { source, followed, question, corrections }: Read,
    target: SpecialistSystem,
    documents: readonly TransferDocument[],
  ): Promise<ReadyMessage | BlockedMessage> {
    if (!question) throw new Error('a transfer answers no question');
    const content = layOver(source.content, corrections);
    if (content === null) throw new Error('a correction that was stored does not fit its submission');
    const { receivedAt } = source;
    const triggerId = question.messageId;
    const answer = { messageId, createdAt, triggerId, receivedAt, content, documents, ...followed };
    const prepared = await target.prepareAnswer(answer);
    return { ...prepared, report: withCorrections(prepared.report, corrections) };
  }
}
