import type { DataSource, EntityManager } from 'typeorm';
import type { ImportStep, StepOutcome } from '@einkanal/domain/import/import-job';
import type { Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';
import { LeaseLost } from './import-lease.js';
import type { HoldLease, RunStep } from './import-runner.js';
import type { ImportWatch } from './import-watch.js';
import { recordSteps, type StepRecord, type TakenJob } from './import.query.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

/** Steps in which the target is asked; the others are ours. */
const ASKS_TARGET: readonly ImportStep[] = ['LOOK_UP', 'DELIVER'];

/** Runs the steps of one attempt, each only while the transfer is still held, and records them. */
export class AttemptSteps {
  /** The target has answered something in this attempt, be it a refusal of the case. */
  wasAnswered = false;
  private steps: StepRecord[] = [];
  private writes: ((tx: EntityManager) => Promise<void>)[] = [];

  constructor(
    private readonly db: DataSource,
    private readonly job: TakenJob,
    private readonly hold: HoldLease,
    private readonly watch: ImportWatch,
    private readonly now: Clock,
  ) {}

  readonly run: RunStep = async (name, work, write) => {
    await this.hold();
    if (ASKS_TARGET.includes(name) && this.steps.length > 0)
      await withOffice(this.db, this.job.officeId, (tx) => this.write(tx));
    const startedAt = performance.now();
    const record = (outcome: StepOutcome, code: string | null) => {
      if (outcome !== 'FAILED' && ASKS_TARGET.includes(name)) this.wasAnswered = true;
      const durationMs = performance.now() - startedAt;
      this.watch.stepEnded(this.job, name, outcome, durationMs);
      this.steps.push({ name, outcome, code, durationMs: Math.round(durationMs), at: this.now() });
    };
    try {
      const result = await this.watch.step(this.job, name, work);
      if (write) this.writes.push((tx) => write(tx, result));
      record('DONE', null);
      return result;
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      const refused = error instanceof TargetRefusal;
      const code = refused || error instanceof TargetFault ? error.message : 'transfer-failed';
      record(refused ? 'REFUSED' : 'FAILED', code);
      throw error;
    }
  };

  /** Writes what is not written yet; a worker that lost its lease writes nothing. */
  async write(tx: EntityManager): Promise<void> {
    for (const write of this.writes) await write(tx);
    if (this.steps.length > 0) await recordSteps(tx, this.job, this.steps);
    this.writes = [];
    this.steps = [];
  }
}
