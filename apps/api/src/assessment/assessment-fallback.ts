import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RULES_VERSION } from '@einkanal/domain/assessment/assessment';
import { lockCase, saveCase } from '../case-file/change-case.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { LOG, type Log } from '../platform/log.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { withOffice } from '../platform/tenant.js';
import { countFailure } from './assessment-failure.query.js';
import {
  findSubject,
  readDocuments,
  readSubmissions,
  recordAssessment,
  type AssessmentSubject,
} from './assessment.query.js';
import { planArrival } from './plan-transfers.js';

const MOST_ATTEMPTS = 3;

/** What happens where the rules fail: they are tried again, and after the third time the case goes before people unchecked. */
@Injectable()
export class AssessmentFallback {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async afterFailure({ officeId, subjectId }: { officeId: string; subjectId: string }, error: unknown): Promise<void> {
    await withOffice(this.db, officeId, async (tx) => {
      const subject = await findSubject(tx, subjectId);
      if (!subject || subject.isAssessed) return;
      const at = this.now();
      const attempts = await countFailure(tx, { officeId, caseId: subject.caseId, subjectId, at });
      this.log.error({ err: error, subjectId, attempts }, 'assessment failed');
      if (attempts < MOST_ATTEMPTS) {
        const type = subject.submissionId === null ? 'assessment-due' : 'submission-accepted';
        const dueAt = new Date(at.getTime() + this.config.RETRY_FIRST_MS * attempts);
        await addToOutbox(tx, { officeId, type, subjectId, dueAt });
      } else await this.leaveUnchecked(tx, officeId, subject, at);
    });
  }

  /** No case stays invisible, and no application is kept from its targets, because a rule is wrong. */
  private async leaveUnchecked(
    tx: EntityManager,
    officeId: string,
    { caseId, submissionId }: AssessmentSubject,
    at: Date,
  ): Promise<void> {
    if (submissionId === null) return;
    const current = await lockCase(tx, caseId);
    await recordAssessment(tx, {
      ...{ officeId, caseId, submissionId, at, rulesVersion: RULES_VERSION, inputVersions: { case: current.version } },
      ...{ jurisdiction: null, checklist: null, urgency: null, suggestion: null },
    });
    const fact = { type: 'application-checked', actor: 'system', at, data: { submissionId, failed: true } };
    await saveCase(tx, current, current.stage === 'RECEIVED' ? { stage: 'TRIAGE' } : {}, fact);
    const arrival = (await readSubmissions(tx, caseId)).find(({ id }) => id === submissionId);
    if (arrival) await planArrival(tx, current, arrival, await readDocuments(tx, caseId), at);
  }
}
