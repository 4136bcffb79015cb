import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findAnsweredQuestion } from '../message/question.query.js';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { refusalOfBlocked } from './blocked-message.js';
import { readFollowedApplication, readSource, readTarget } from './import-source.query.js';
import type { TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { findOriginal, originalMessage } from './original-message.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';
import { transferDocuments } from './transfer-documents.js';

/** The message that answers a question of the specialist system: the one that came, or one made of the supplement. */
@Injectable()
export class AnswerPreparation implements MessagePreparation {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  async prepare(job: TakenJob): Promise<PreparedMessage> {
    const { source, followed, question, original, connection } = await withOffice(
      this.db,
      job.officeId,
      async (tx) => ({
        source: await readSource(tx, job),
        followed: await readFollowedApplication(tx, job),
        question: await findAnsweredQuestion(tx, job.submissionId),
        original: await findOriginal(tx, job),
        connection: await readTarget(tx, job.target),
      }),
    );
    const documents = transferDocuments(new Set([job.submissionId]), source.documents, this.files);
    const target = await this.connections.specialistSystem(connection);
    if (original) return { target, message: await originalMessage(original, 'ANSWER', this.files), documents };
    if (!question) throw new Error('a transfer answers no question');
    const { messageId, createdAt } = job;
    const { content, receivedAt } = source;
    const triggerId = question.messageId;
    const answer = { messageId, createdAt, triggerId, receivedAt, content, documents, ...followed };
    const message = await target.prepareAnswer(answer);
    if (message.kind === 'blocked') throw await refusalOfBlocked(this.db, job, message);
    return { target, message, documents };
  }
}
