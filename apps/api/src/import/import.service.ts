import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ImportStep, Target } from '@einkanal/domain/import/import-job';
import { nextAttemptAt } from '@einkanal/domain/import/retry-policy';
import { lockCase, recordFact } from '../case-file/change-case.js';
import { reconcileTransfers } from '../case-file/reconcile-transfers.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { LOG, type Log } from '../platform/log.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { TRANSFER_DUE, type DueWork } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import { IMPORT_RUNNERS, type ImportRunner, type RunStep } from './import-runner.js';
import { endAttempt, recordStep, renewLease, takeJob, type JobEnd, type TakenJob } from './import.query.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

/**
 * Performs one attempt of a transfer. The state stands in the database: being called twice, by two workers or after a
 * crash, is harmless, because an attempt begins with one conditional update and every later write carries its token.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly db: DataSource,
    @Inject(IMPORT_RUNNERS) private readonly runners: Record<Target, ImportRunner>,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async attempt({ officeId, subjectId }: DueWork): Promise<void> {
    const job = await withOffice(this.db, officeId, async (tx) => {
      const taken = await takeJob(tx, subjectId, this.now(), this.config.LEASE_MS);
      if (taken) await this.tell(tx, taken, 'import-started');
      return taken;
    });
    if (!job) return;
    const renewal = setInterval(() => void this.renew(job), this.config.LEASE_MS / 3);
    try {
      await this.end(job, await this.run(job));
    } finally {
      clearInterval(renewal);
    }
  }

  private async run(job: TakenJob): Promise<JobEnd> {
    const step: RunStep = (name, work) => this.step(job, name, work);
    try {
      return { state: 'SUCCEEDED', ...(await this.runners[job.target](job, step)) };
    } catch (error) {
      if (error instanceof TargetRefusal) {
        const [first] = error.refused;
        return {
          state: 'NEEDS_ATTENTION',
          errorCode: first.code,
          errorPointer: first.pointer,
          errorText: first.text,
        };
      }
      const fault = error instanceof TargetFault ? error : null;
      // A fault of our own is retried like one of the target: it must never lose a case.
      this.log[fault ? 'warn' : 'error']({ err: error, jobId: job.id }, 'attempt of a transfer failed');
      return {
        state: 'RETRY_SCHEDULED',
        errorCode: fault?.code ?? 'transfer-failed',
        nextAttemptAt: nextAttemptAt(this.now(), job.attempts, Math.random(), {
          firstMs: this.config.RETRY_FIRST_MS,
          longestMs: this.config.RETRY_LONGEST_MS,
          retryAfterMs: fault?.retryAfterMs ?? 0,
        }),
      };
    }
  }

  private async end(job: TakenJob, end: JobEnd): Promise<void> {
    await withOffice(this.db, job.officeId, async (tx) => {
      const now = this.now();
      // First the case, then its transfers: in the order in which commands take them.
      const current = end.state === 'SUCCEEDED' ? null : await lockCase(tx, job.caseId);
      if (!(await endAttempt(tx, job, end, now))) {
        this.log.warn({ jobId: job.id }, 'a worker that lost its lease wrote nothing');
        return;
      }
      if (end.nextAttemptAt) {
        const type = TRANSFER_DUE[job.target];
        await addToOutbox(tx, { officeId: job.officeId, type, subjectId: job.id, dueAt: end.nextAttemptAt });
      }
      await this.tell(tx, job, EVENT_OF[end.state], end.errorCode ? { code: end.errorCode } : {});
      // What ran was left alone while the case was decided about; now the decision holds for it too.
      if (current) await reconcileTransfers(tx, current, now, now);
    });
  }

  private async step<T>(job: TakenJob, name: ImportStep, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const record = (outcome: 'DONE' | 'REFUSED' | 'FAILED', code: string | null) =>
      withOffice(this.db, job.officeId, (tx) =>
        recordStep(tx, job, { name, outcome, code, durationMs: performance.now() - startedAt }, this.now()),
      );
    try {
      const result = await work();
      await record('DONE', null);
      return result;
    } catch (error) {
      const refused = error instanceof TargetRefusal;
      const code = refused || error instanceof TargetFault ? error.message : 'transfer-failed';
      await record(refused ? 'REFUSED' : 'FAILED', code);
      throw error;
    }
  }

  private async renew(job: TakenJob): Promise<void> {
    try {
      await withOffice(this.db, job.officeId, (tx) => renewLease(tx, job, this.now(), this.config.LEASE_MS));
    } catch (error) {
      this.log.warn({ err: error, jobId: job.id }, 'lease could not be renewed');
    }
  }

  private tell(
    tx: Parameters<typeof recordFact>[0],
    job: TakenJob,
    type: string,
    data: Record<string, unknown> = {},
  ): Promise<void> {
    const fact = { type, actor: 'system', at: this.now() };
    return recordFact(
      tx,
      { officeId: job.officeId, id: job.caseId },
      { ...fact, data: { target: job.target, ...data } },
    );
  }
}

const EVENT_OF = {
  SUCCEEDED: 'import-succeeded',
  RETRY_SCHEDULED: 'import-retry-scheduled',
  NEEDS_ATTENTION: 'import-failed',
} as const;
