import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ImportService } from '../import/import.service.js';
import { takeDueTransfers, type OpenedCase } from './demo-case.query.js';
import type { DemoClock } from './demo-clock.js';

/** How long after what made it due a transfer was done. */
const LATER_MS = 20_000;
const MOST_AT_ONCE = 4;

/** Brings cases of the past into the targets as the worker would, beside what happens next. */
export class DemoTransfers {
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: DemoClock,
  ) {}

  /** Begins the transfers of a case that are due, once there is room for them. */
  async begin(about: OpenedCase, since: Date): Promise<void> {
    while (this.running.size >= MOST_AT_ONCE) await Promise.race(this.running.values());
    const { caseId } = about;
    await this.settle(caseId);
    const done = this.clock
      .at(new Date(since.getTime() + LATER_MS), () => this.attempt(about))
      .finally(() => this.running.delete(caseId));
    // Whoever settles the case hears of a failure; until then it is nobody's.
    done.catch(() => undefined);
    this.running.set(caseId, done);
  }

  /** Waits for what still runs for a case, or for all. */
  async settle(caseId?: string): Promise<void> {
    await (caseId === undefined ? Promise.all(this.running.values()) : this.running.get(caseId));
  }

  private async attempt(about: OpenedCase): Promise<void> {
    const imports = this.app.get(ImportService);
    for (const subjectId of await takeDueTransfers(this.app.get(DataSource), about))
      await imports.attempt({ officeId: about.officeId, subjectId, correlationId: null });
  }
}
