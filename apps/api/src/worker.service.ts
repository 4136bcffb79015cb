import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AssessmentService } from './assessment/assessment.service.js';
import { ImportService } from './import/import.service.js';
import { DocumentScanService } from './intake/document-scan.service.js';
import { CONFIG, type Config } from './platform/config.js';
import { LOG, type Log } from './platform/log.js';
import { Notifications } from './platform/notifications.js';
import { OutboxRelay } from './platform/outbox.relay.js';
import { openWorker, QUEUE_NAMES, type DueWork, type QueueName, type WorkWorker } from './platform/queues.js';
import { within } from './platform/time-limit.js';
import { inSpan, withCarried } from './platform/tracing.js';
import { WorkerMetrics } from './platform/worker-metrics.js';
import { WorkerProgress } from './platform/worker-progress.js';
import { BulkRunner } from './routing/bulk-runner.service.js';
import { HandoverDispatch } from './routing/handover-dispatch.service.js';

const ASKING_LIMIT_MS = 2_000;

type Task = { concurrency: number; run: (work: DueWork) => Promise<void> };

/** Relays what is due and takes it from the queues. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly relay: OutboxRelay;
  private workers = new Map<QueueName, WorkWorker>();

  constructor(
    private readonly scans: DocumentScanService,
    private readonly assessment: AssessmentService,
    private readonly imports: ImportService,
    private readonly handovers: HandoverDispatch,
    private readonly bulks: BulkRunner,
    private readonly notifications: Notifications,
    private readonly progress: WorkerProgress,
    metrics: WorkerMetrics,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.relay = new OutboxRelay(config, log, progress, metrics, () => notifications.isDegraded);
  }

  onApplicationBootstrap(): void {
    this.notifications.on('einkanal_outbox', () => {
      this.relay.wake();
    });
    this.workers = new Map(QUEUE_NAMES.map((name) => [name, this.open(name, this.tasks[name])]));
    this.relay.start();
  }

  /** Queues whose work waits although this process has a free hand for it. */
  async stuckQueues(): Promise<QueueName[]> {
    for (const name of this.progress.stuckQueues())
      // Another worker may have taken it, or the queue was emptied. One that does not answer stays suspected.
      if (!(await within(ASKING_LIMIT_MS, this.relay.holdsWork(name)).catch(() => true)))
        this.progress.nothingWaits(name);
    return this.progress.stuckQueues();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.workers.values()].map((worker) => worker.close()));
    await this.relay.close();
  }

  /** Every queue has exactly one task; the type sees to it that none is forgotten. */
  private readonly tasks: Record<QueueName, Task> = {
    assessment: { concurrency: 4, run: (work) => this.assessment.assess(work) },
    'import-specialist-system': { concurrency: 8, run: (work) => this.imports.attempt(work) },
    'import-dms': { concurrency: 8, run: (work) => this.imports.attempt(work) },
    routing: { concurrency: 2, run: (work) => this.decide(work) },
    scan: { concurrency: 2, run: (work) => this.scans.scan(work) },
  };

  private async decide(work: DueWork): Promise<void> {
    if (!(await this.bulks.run(work))) await this.handovers.send(work);
  }

  private open(name: QueueName, { concurrency, run }: Task): WorkWorker {
    const perform = (work: DueWork) =>
      withCarried(work.correlationId ?? work.subjectId, async () => {
        this.progress.workBegins(name);
        try {
          await inSpan(name, { queue: name, office: work.officeId }, () => run(work));
        } finally {
          this.progress.workEnds(name);
        }
        // What was done has made room, and may have made something else due.
        this.relay.wake();
      });
    const onError = (error: Error) => {
      this.log.warn({ err: error, queue: name }, 'worker of a queue reports an error');
    };
    this.progress.consumes(name, concurrency);
    return openWorker(name, this.config, perform, { concurrency, onError });
  }
}
