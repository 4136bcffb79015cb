import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AssessmentService } from './assessment/assessment.service.js';
import { UrgencyRound } from './assessment/urgency-round.service.js';
import { EndWithTransfer } from './casework/end-with-transfer.service.js';
import { InboundFolders } from './import/inbound-folders.service.js';
import { ImportSweepService } from './import/import-sweep.service.js';
import { ReturnMessageCase } from './import/return-message-case.service.js';
import { TargetCertificates } from './import/target-certificate.service.js';
import { DocumentDeliveryService } from './intake/document-delivery.service.js';
import { DocumentScanService } from './intake/document-scan.service.js';
import { IntakeUpkeepService } from './intake/intake-upkeep.service.js';
import { CONFIG, type Config } from './platform/config.js';
import { LOG, type Log } from './platform/log.js';
import { OutageLine } from './platform/outage-line.js';
import { WorkerMetrics } from './platform/worker-metrics.js';
import { BulkRunner } from './routing/bulk-runner.service.js';
import { DecisionUpkeep } from './routing/decision-upkeep.service.js';
import { Escalation } from './routing/escalation.service.js';
import { HandoverDispatch } from './routing/handover-dispatch.service.js';
import { Waking } from './routing/waking.service.js';

const UPKEEP_EVERY_MS = 60 * 60_000;
const URGENCY_EVERY_MS = 5 * 60_000;

/**
 * What a worker does by the clock, not by a queue: looking for work that an emptied queue has lost must not depend on
 * that queue. Every worker may do it at any time; the database makes twice harmless.
 */
@Injectable()
export class WorkerRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timers: NodeJS.Timeout[] = [];
  private running: Promise<void> = Promise.resolve();
  private readonly outage: OutageLine;

  constructor(
    private readonly db: DataSource,
    private readonly scans: DocumentScanService,
    private readonly assessment: AssessmentService,
    private readonly urgencies: UrgencyRound,
    private readonly imports: ImportSweepService,
    private readonly inbound: InboundFolders,
    private readonly handovers: HandoverDispatch,
    private readonly bulks: BulkRunner,
    private readonly waking: Waking,
    private readonly escalation: Escalation,
    private readonly decisions: DecisionUpkeep,
    private readonly upkeep: IntakeUpkeepService,
    private readonly deliveries: DocumentDeliveryService,
    private readonly ending: EndWithTransfer,
    private readonly certificates: TargetCertificates,
    private readonly returned: ReturnMessageCase,
    private readonly metrics: WorkerMetrics,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.outage = new OutageLine(log, 'a round of the worker failed and is done again');
  }

  onApplicationBootstrap(): void {
    const every = (ms: number, round: () => Promise<unknown>) => {
      let waits = false;
      // One that has not had its turn yet is not asked for once more.
      const begin = () => {
        if (waits) return;
        waits = true;
        this.begin(() => {
          waits = false;
          return round();
        });
      };
      begin();
      this.timers.push(setInterval(begin, ms));
    };
    every(this.config.SWEEP_EVERY_MS, () => this.findLostWork());
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.ending.run(id)));
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.handovers.remind(id)));
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.returned.matchWaiting(id)));
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.deliveries.completeAll(id)));
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.waking.run(id)));
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.escalation.run(id)));
    every(this.config.SWEEP_EVERY_MS, () => this.forEveryOffice((id) => this.decisions.endLeases(id)));
    every(this.config.EXCHANGE_EVERY_MS, () => this.forEveryOffice((id) => this.inbound.run(id)));
    every(UPKEEP_EVERY_MS, () => this.forEveryOffice((id) => this.decisions.forgetOld(id)));
    every(URGENCY_EVERY_MS, () => this.forEveryOffice((id) => this.urgencies.run(id)));
    every(UPKEEP_EVERY_MS, () => this.upkeep.run());
    every(UPKEEP_EVERY_MS, () => this.forEveryOffice((id) => this.certificates.look(id)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await this.running;
  }

  /** One round after the other, so that a slow one is never overtaken by itself. */
  private begin(round: () => Promise<unknown>): void {
    this.running = this.running.then(async () => {
      try {
        await round();
        this.outage.worked();
      } catch (error) {
        this.outage.failed(error);
      }
    });
  }

  private async findLostWork(): Promise<void> {
    await this.forEveryOffice(async (id) => {
      const found =
        (await this.scans.remember(id)) +
        (await this.assessment.remember(id)) +
        (await this.imports.sweep(id)) +
        (await this.handovers.remember(id)) +
        (await this.bulks.remember(id));
      this.metrics.lostWorkFound(found);
      if (found > 0) this.log.info({ officeId: id, found }, 'lost work is due again');
    });
  }

  private async forEveryOffice(round: (officeId: string) => Promise<unknown>): Promise<void> {
    const offices = await this.db.query<{ id: string }[]>('SELECT id FROM office WHERE served');
    for (const { id } of offices) await round(id);
  }
}
