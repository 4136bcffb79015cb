import { Inject, Injectable } from '@nestjs/common';
import type { ImportStep } from '@einkanal/domain/import/import-job';
import { LOG, type Log } from '../platform/log.js';
import { addToSpan, inSpan } from '../platform/tracing.js';
import { WorkerMetrics } from '../platform/worker-metrics.js';
import type { JobEnd, TakenJob } from './import.query.js';

/** Lets operators see each attempt: a line of the log, figures, a trace. Ids, states and codes; never a value. */
@Injectable()
export class ImportWatch {
  constructor(
    private readonly metrics: WorkerMetrics,
    @Inject(LOG) private readonly log: Log,
  ) {}

  begins({ caseId, id, target, attempts }: TakenJob): void {
    addToSpan({ case: caseId, job: id, target, attempt: attempts });
  }

  /** Runs a step of the attempt as a span of its trace, so that the target is called from within it. */
  step<T>({ target, id }: TakenJob, name: ImportStep, work: () => Promise<T>): Promise<T> {
    return inSpan(name.toLowerCase(), { target, job: id }, work);
  }

  stepEnded({ target }: TakenJob, name: ImportStep, outcome: string, durationMs: number): void {
    this.metrics.stepEnded(target, name, outcome, durationMs);
  }

  ended(job: TakenJob, end: JobEnd, durationMs: number): void {
    const { caseNumber, id: jobId, target, attempts: attempt } = job;
    const code = end.errorCode;
    this.metrics.attemptEnded(target, end.state);
    addToSpan({ outcome: end.state, ...(code === undefined ? {} : { code }) });
    const line = { caseNumber, jobId, target, attempt, state: end.state, code, durationMs: Math.round(durationMs) };
    this.log.info(line, 'attempt of a transfer ended');
  }

  /** Another worker has the transfer now, and tells its end. */
  lostLease({ caseNumber, id: jobId, target }: TakenJob): void {
    this.metrics.attemptEnded(target, 'LEASE_LOST');
    addToSpan({ outcome: 'LEASE_LOST' });
    this.log.warn({ caseNumber, jobId, target }, 'a worker that no longer holds a transfer leaves it alone');
  }
}
