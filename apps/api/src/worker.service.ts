import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AssessmentService } from './assessment/assessment.service.js';
import { ImportSweepService } from './import/import-sweep.service.js';
import { ImportService } from './import/import.service.js';
import { DocumentScanService } from './intake/document-scan.service.js';
import { CONFIG, type Config } from './platform/config.js';
import { withCorrelation } from './platform/correlation.js';
import { LOG, type Log } from './platform/log.js';
import { Notifications } from './platform/notifications.js';
import { OutboxRelay } from './platform/outbox.relay.js';
import { WorkerProgress } from './platform/worker-progress.js';
import { openWorker, type DueWork, type QueueName, type WorkWorker } from './platform/queues.js';

type Task = { concurrency: number; run: (work: DueWork) => Promise<void> };

/** Relays what is due, takes it from the queues, and looks again and again for what was lost. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly relay: OutboxRelay;
  private workers: WorkWorker[] = [];
  private sweepTimer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly assessment: AssessmentService,
    private readonly scans: DocumentScanService,
    private readonly imports: ImportService,
    private readonly importSweep: ImportSweepService,
    private readonly notifications: Notifications,
    private readonly progress: WorkerProgress,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.relay = new OutboxRelay(config, log, progress);
  }

  onApplicationBootstrap(): void {
    this.notifications.on('einkanal_outbox', () => {
      this.relay.wake();
    });
    this.relay.start();
    this.workers = Object.entries(this.tasks()).map(([name, task]) => this.open(name as QueueName, task));
    this.sweepTimer = setInterval(() => {
      this.sweeping = this.sweeping.then(() => this.sweep());
    }, this.config.SWEEP_EVERY_MS);
    this.sweeping = this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweepTimer);
    await this.sweeping;
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await this.relay.close();
  }

  /** Every queue has exactly one task; the type sees to it that none is forgotten. */
  private tasks(): Record<QueueName, Task> {
    return {
      assessment: { concurrency: 4, run: (work) => this.assessment.assess(work) },
      'import-specialist-system': { concurrency: 8, run: (work) => this.imports.attempt(work) },
      'import-dms': { concurrency: 8, run: (work) => this.imports.attempt(work) },
      scan: { concurrency: 2, run: (work) => this.scans.scan(work) },
      maintenance: { concurrency: 1, run: () => this.sweep() },
    };
  }

  private open(name: QueueName, { concurrency, run }: Task): WorkWorker {
    const perform = (work: DueWork) =>
      withCorrelation(work.correlationId ?? work.subjectId, async () => {
        this.progress.workIsTaken();
        await run(work);
        // An attempt that ended has made room at its target.
        this.relay.wake();
      });
    return openWorker(name, this.config, perform, {
      concurrency,
      onError: (error) => {
        this.log.warn({ err: error, queue: name }, 'worker of a queue reports an error');
      },
    });
  }

  private async sweep(): Promise<void> {
    try {
      const offices = await this.db.query<{ id: string }[]>('SELECT id FROM office WHERE served');
      for (const { id } of offices) {
        const found =
          (await this.scans.remember(id)) + (await this.assessment.remember(id)) + (await this.importSweep.sweep(id));
        if (found > 0) this.log.info({ officeId: id, found }, 'lost work is due again');
      }
    } catch (error) {
      this.log.warn({ err: error }, 'looking for lost work failed and is done again');
    }
  }
}
