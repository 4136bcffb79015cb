import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from '../platform/file-store.js';
import { withOffice } from '../platform/tenant.js';
import { refusalOfBlocked } from './blocked-message.js';
import { readFollowedApplication, readTarget } from './import-source.query.js';
import type { TakenJob } from './import.query.js';
import type { MessagePreparation, PreparedMessage } from './message-preparation.js';
import { findOriginal, passOn } from './original-message.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';

/** The message that says that the applicant withdraws: the one that came, or one made of what a person recorded. */
@Injectable()
export class WithdrawalPreparation implements MessagePreparation {
  constructor(
    private readonly db: DataSource,
    private readonly files: FileStore,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
  ) {}

  async prepare(job: TakenJob): Promise<PreparedMessage> {
    const { followed, original, connection } = await withOffice(this.db, job.officeId, async (tx) => ({
      followed: await readFollowedApplication(tx, job),
      original: await findOriginal(tx, job),
      connection: await readTarget(tx, job.target),
    }));
    const target = await this.connections.specialistSystem(connection);
    // It brings no file, whatever the application had.
    const documents: [] = [];
    const { messageId, createdAt } = job;
    const message = original
      ? await passOn(original, 'WITHDRAWAL', documents, this.files)
      : await target.prepareWithdrawal({ messageId, createdAt, ...followed });
    if (message.kind === 'blocked') throw await refusalOfBlocked(this.db, job, message);
    return { target, message, documents };
  }
}
