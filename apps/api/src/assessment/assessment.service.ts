import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { assess } from '@einkanal/domain/assessment/assessment';
import type { Target } from '@einkanal/domain/import/import-job';
import { neededTransfers } from '@einkanal/domain/import/import-policy';
import { changeCase } from '../case-file/change-case.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { DueWork, OutboxType } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import {
  findForgottenSubmissions,
  lockSubmission,
  planTransfers,
  recordAssessment,
  type SubmissionToAssess,
} from './assessment.query.js';

const DUE: Record<Target, OutboxType> = {
  SPECIALIST_SYSTEM: 'import-specialist-system-due',
  DMS: 'import-dms-due',
};
const LOOK_BACK_MS = 14 * 24 * 3_600_000;

/** Judges what arrived, puts the case before people and plans its transfers: once, however often it is asked. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async assess({ officeId, subjectId }: DueWork): Promise<void> {
    await withOffice(this.db, officeId, async (tx) => {
      const submission = await lockSubmission(tx, subjectId);
      if (!submission || submission.isAssessed) return;
      const now = this.now();
      const assessment = assess(submission.content);
      await recordAssessment(tx, submission, assessment, now);
      await changeCase(
        tx,
        submission.caseId,
        ({ stage }) => (stage === 'RECEIVED' ? { stage: 'TRIAGE', jurisdiction: assessment.jurisdiction } : {}),
        { type: 'application-checked', actor: 'system', at: now, data: { submissionId: submission.id } },
      );
      await this.plan(tx, submission, now);
    });
  }

  /** Puts what an emptied queue has lost back into the outbox. */
  async remember(officeId: string): Promise<number> {
    return withOffice(this.db, officeId, async (tx) => {
      const now = this.now();
      const before = new Date(now.getTime() - this.config.LOST_AFTER_MS);
      const since = new Date(now.getTime() - LOOK_BACK_MS);
      const forgotten = await findForgottenSubmissions(tx, before, since);
      for (const subjectId of forgotten)
        await addToOutbox(tx, { officeId, type: 'submission-accepted', subjectId, dueAt: now });
      return forgotten.length;
    });
  }

  private async plan(tx: EntityManager, submission: SubmissionToAssess, now: Date): Promise<void> {
    const planned = neededTransfers(submission).map((transfer) => ({ ...transfer, holdReason: null }));
    for (const { id, target } of await planTransfers(tx, submission, planned))
      await addToOutbox(tx, { officeId: submission.officeId, type: DUE[target], subjectId: id, dueAt: now });
  }
}
