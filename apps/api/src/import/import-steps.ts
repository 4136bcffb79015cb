import type { DataSource } from 'typeorm';
import type { ImportStep, StepOutcome } from '@einkanal/domain/import/import-job';
import type { Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';
import { LeaseLost } from './import-lease.js';
import type { HoldLease, RunStep } from './import-runner.js';
import type { ImportWatch } from './import-watch.js';
import { recordStep, type TakenJob } from './import.query.js';
import { TargetFault, TargetRefusal } from './target-fault.js';

/** Steps in which the target is asked; the others are ours. */
const ASKS_TARGET: readonly ImportStep[] = ['LOOK_UP', 'DELIVER'];

/** Runs and records the steps of one attempt, each only while the transfer is still held. */
export class AttemptSteps {
  /** The target has answered something in this attempt, be it a refusal of the case. */
  wasAnswered = false;

  constructor(
    private readonly db: DataSource,
    private readonly job: TakenJob,
    private readonly hold: HoldLease,
    private readonly watch: ImportWatch,
    private readonly now: Clock,
  ) {}

  readonly run: RunStep = async (name, work) => {
    await this.hold();
    const startedAt = performance.now();
    const record = async (outcome: StepOutcome, code: string | null) => {
      if (outcome !== 'FAILED' && ASKS_TARGET.includes(name)) this.wasAnswered = true;
      const durationMs = performance.now() - startedAt;
      const step = { name, outcome, code, durationMs };
      this.watch.stepEnded(this.job, name, outcome, durationMs);
      await withOffice(this.db, this.job.officeId, (tx) => recordStep(tx, this.job, step, this.now()));
    };
    try {
      const result = await this.watch.step(this.job, name, work);
      await record('DONE', null);
      return result;
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      const refused = error instanceof TargetRefusal;
      const code = refused || error instanceof TargetFault ? error.message : 'transfer-failed';
      await record(refused ? 'REFUSED' : 'FAILED', code);
      throw error;
    }
  };
}
