import { Inject, Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Target } from '@einkanal/domain/import/import-job';
import { stopsTarget } from '@einkanal/domain/import/target-fault-code';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { LOG, type Log } from '../platform/log.js';
import type { DueWork } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import { endByOwnFault, endByRefusal } from './attempt-end.js';
import { makeTransferDue, recordEnd, recordTransferFact, type Outcome } from './attempt-record.js';
import { ImportLease, LeaseLost } from './import-lease.js';
import { ImportWatch } from './import-watch.js';
import { IMPORT_RUNNERS, type ImportRunner } from './import-runner.js';
import { endAttempt, giveBackUntaken, renewLease, takeJob, type TakenJob } from './import.query.js';
import { AttemptSteps } from './import-steps.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

/**
 * Performs one attempt of a transfer. The state stands in the database: being called twice, by two workers or after a
 * crash, is harmless, because an attempt begins with one conditional update and every later write carries its token.
 */
@Injectable()
export class ImportService implements OnModuleDestroy, OnApplicationShutdown {
  private readonly running = new Map<TakenJob, ImportLease>();
  private grace: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: DataSource,
    @Inject(IMPORT_RUNNERS) private readonly runners: Record<Target, ImportRunner>,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(LOG) private readonly log: Log,
    private readonly watch: ImportWatch,
  ) {}

  async attempt({ officeId, subjectId }: DueWork): Promise<void> {
    const job = await withOffice(this.db, officeId, (tx) => this.take(tx, officeId, subjectId));
    if (!job) return;
    const lease = this.leaseOf(job);
    this.running.set(job, lease);
    try {
      await Promise.race([this.perform(job, lease), lease.lost]);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      this.watch.lostLease(job);
    } finally {
      this.running.delete(job);
      lease.end();
    }
  }

  /** The process is to end: what does not finish in time is queued again at once, not only when its lease is over. */
  onModuleDestroy(): void {
    this.grace = setTimeout(() => {
      for (const [job, lease] of this.running) void this.handBack(job, lease);
    }, this.config.SHUTDOWN_GRACE_MS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.grace);
  }

  private async take(tx: EntityManager, officeId: string, id: string): Promise<TakenJob | null> {
    const taken = await takeJob(tx, id, this.now(), this.config.LEASE_MS);
    if (taken) await recordTransferFact(tx, taken, 'import-started', this.now());
    else {
      const target = await giveBackUntaken(tx, id);
      if (target) await makeTransferDue(tx, { officeId, id, target }, this.now());
    }
    return taken;
  }

  private async perform(job: TakenJob, lease: ImportLease): Promise<void> {
    const startedAt = performance.now();
    this.watch.begins(job);
    const steps = new AttemptSteps(this.db, job, lease.hold, this.watch, this.now);
    const outcome = await this.run(job, steps, lease);
    await lease.hold();
    const { end, change } = await withOffice(this.db, job.officeId, (tx) =>
      recordEnd(tx, job, outcome, steps, this.config, this.now()),
    );
    this.watch.ended(job, end, performance.now() - startedAt);
    if (change === 'went-down')
      this.log.error({ officeId: job.officeId, target: job.target, code: codeOf(outcome) }, 'a target is down');
    if (change === 'is-back') this.log.info({ officeId: job.officeId, target: job.target }, 'a target is back');
  }

  private async run(job: TakenJob, steps: AttemptSteps, lease: ImportLease): Promise<Outcome> {
    try {
      return { end: { state: 'SUCCEEDED', ...(await this.runners[job.target](job, steps.run, lease.hold)) } };
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      if (error instanceof TargetRefusal) return { end: endByRefusal(error) };
      const isFault = error instanceof TargetFault;
      this.log[isFault ? 'warn' : 'error']({ err: error, jobId: job.id }, 'attempt of a transfer failed');
      if (isFault && stopsTarget(error.code, error.retryAfterMs) !== 'never') return { fault: error };
      return { end: endByOwnFault(job, error, this.config, this.now()) };
    }
  }

  private async handBack(job: TakenJob, lease: ImportLease): Promise<void> {
    try {
      await withOffice(this.db, job.officeId, async (tx) => {
        const now = this.now();
        if (await endAttempt(tx, job, { state: 'QUEUED' }, now)) await makeTransferDue(tx, job, now);
      });
    } catch (error) {
      this.log.warn({ err: error, jobId: job.id }, 'a transfer could not be handed back and waits for its lease');
    }
    lease.giveUp();
  }

  private leaseOf(job: TakenJob): ImportLease {
    const { LEASE_MS } = this.config;
    const renew = () => withOffice(this.db, job.officeId, (tx) => renewLease(tx, job, this.now(), LEASE_MS));
    return new ImportLease(renew, LEASE_MS, this.now, (error) => {
      this.log.warn({ err: error, jobId: job.id }, 'lease could not be renewed');
    });
  }
}

function codeOf(outcome: Outcome): string | undefined {
  return 'fault' in outcome ? outcome.fault.code : outcome.end.errorCode;
}
