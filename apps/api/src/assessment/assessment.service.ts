import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isOpen } from '@einkanal/domain/case-file/case-file';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import { lockCase, recordFact, saveCase } from '../case-file/change-case.js';
import { reconcileTransfers } from '../case-file/reconcile-transfers.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { DueWork } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import { AssessmentFallback } from './assessment-fallback.js';
import { forgetFailures } from './assessment-failure.query.js';
import { findForgottenSubmissions, findSubject, recordAssessment, takePassportTurn } from './assessment.query.js';
import { CaseAssessor, type AssessedCase } from './case-assessor.js';
import { planArrival } from './plan-transfers.js';

const LOOK_BACK_MS = 14 * 24 * 3_600_000;

/** Judges what arrived and what has changed, puts the case before people, and plans, holds or releases its transfers. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly db: DataSource,
    private readonly assessor: CaseAssessor,
    private readonly fallback: AssessmentFallback,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param work its subject is a submission that arrived, or a case about which something has changed */
  async assess({ officeId, subjectId }: DueWork): Promise<void> {
    try {
      await withOffice(this.db, officeId, (tx) => this.run(tx, subjectId));
    } catch (error) {
      await this.fallback.afterFailure({ officeId, subjectId }, error);
    }
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

  private async run(tx: EntityManager, subjectId: string): Promise<void> {
    const named = await findSubject(tx, subjectId);
    if (!named) return;
    const current = await lockCase(tx, named.caseId);
    // The lock is the turn: another run may have assessed the same arrival meanwhile.
    const subject = await findSubject(tx, subjectId);
    if (!subject || subject.isAssessed) return;
    if (subject.submissionId === null && (!isOpen(current.stage) || current.stage === 'RECEIVED')) return;
    const assessed = await this.assessor.judge(tx, current);
    const now = this.now();
    await this.record(tx, current, subject.submissionId, assessed, now);
    await this.save(tx, current, subject.submissionId, assessed, now);
    if (current.passportKey !== null) await takePassportTurn(tx, current.officeId, current.passportKey);
    const arrival = assessed.submissions.find(({ id }) => id === subject.submissionId);
    if (arrival) await planArrival(tx, current, arrival, assessed.documents, now);
    await reconcileTransfers(tx, current, now, now);
    await forgetFailures(tx, subjectId);
  }

  private async record(
    tx: EntityManager,
    current: CaseFileEntity,
    submissionId: string | null,
    { assessment, submissions, documents }: AssessedCase,
    at: Date,
  ): Promise<void> {
    const { verdict, checklist, urgencyFacts, urgencyValue, suggestion, rulesVersion } = assessment;
    await recordAssessment(tx, {
      ...{ officeId: current.officeId, caseId: current.id, submissionId, at, rulesVersion, suggestion, checklist },
      inputVersions: { case: current.version, submissions: submissions.length, documents: documents.length },
      jurisdiction: verdict,
      urgency: { ...urgencyValue, facts: urgencyFacts },
    });
  }

  /** An arrival is a fact in any case; a new look at the case only where it has changed something. */
  private async save(
    tx: EntityManager,
    current: CaseFileEntity,
    submissionId: string | null,
    { assessment, change }: AssessedCase,
    at: Date,
  ): Promise<void> {
    const applied = isOpen(current.stage) ? change : {};
    const changed = fieldsThatDiffer(current, applied);
    if (submissionId !== null)
      await saveCase(tx, current, applied, {
        type: 'application-checked',
        actor: 'system',
        at,
        data: { submissionId },
      });
    else if (changed.length > 0) {
      const fact = { type: 'case-assessed', actor: 'system', at, data: { fields: changed } };
      await saveCase(tx, current, applied, fact, { counts: false });
    }
    if (assessment.isNewlySuspected && isOpen(current.stage)) {
      const data = { reason: assessment.emergency?.reason };
      await recordFact(tx, current, { type: 'emergency-suspected', actor: 'system', at, data });
    }
  }
}

/** Names of the fields that would really change, compared as they are stored. */
function fieldsThatDiffer(current: CaseFileEntity, change: Partial<CaseFileEntity>): string[] {
  const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
  return Object.entries(change)
    .filter(([field, value]) => !isDeepStrictEqual(stored(current[field as keyof CaseFileEntity]), stored(value)))
    .map(([field]) => field);
}
