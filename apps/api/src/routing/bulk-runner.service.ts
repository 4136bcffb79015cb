import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseCall } from '../platform/command-call.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { LOG, type Log } from '../platform/log.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import { toProblem } from '../platform/problem-catalogue.js';
import type { DueWork } from '../platform/queues.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { BulkDeed } from './bulk.dto.js';
import * as bulks from './bulk.query.js';
import { HandoverService } from './handover.service.js';
import { findPersonAtWork } from './person-at-work.query.js';
import { TriageService } from './triage.service.js';

/** After so many cases others have their turn. */
const SLICE = 100;

/**
 * Carries out orders for many cases in the name of who gave them, through the same commands as a single decision. Each
 * case has a transaction and a command id of its own: whatever is done twice is done once, and a crash loses nothing.
 */
@Injectable()
export class BulkRunner {
  constructor(
    private readonly db: DataSource,
    private readonly triage: TriageService,
    private readonly handovers: HandoverService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @returns whether the work was an order that is still to do */
  async run({ officeId, subjectId: bulkId }: DueWork): Promise<boolean> {
    const bulk = await withOffice(this.db, officeId, (tx) => bulks.takeUpBulk(tx, bulkId, this.now()));
    if (!bulk) return false;
    const person = await withOffice(this.db, officeId, (tx) => findPersonAtWork(tx, bulk.userId, officeId));
    const deed = BulkDeed.parse({ command: bulk.command, input: bulk.input });
    for (let count = 0; count < SLICE; count++) {
      const item = await withOffice(this.db, officeId, (tx) => bulks.findItemToDo(tx, bulkId));
      if (!item) {
        await withOffice(this.db, officeId, (tx) => bulks.finishBulk(tx, bulkId, this.now()));
        return true;
      }
      const { caseId, version: ifMatch, commandId } = item;
      const outcome = person ? await this.carryOut(person, { caseId, ifMatch, commandId }, deed) : 'not-permitted';
      await withOffice(this.db, officeId, (tx) => bulks.settleItem(tx, bulkId, caseId, outcome));
    }
    await this.makeDue(officeId, [bulkId]);
    return true;
  }

  /** Goes on with what an emptied queue or a crash has left. */
  async remember(officeId: string): Promise<number> {
    const before = new Date(this.now().getTime() - this.config.LOST_AFTER_MS);
    const forgotten = await withOffice(this.db, officeId, (tx) => bulks.findForgottenBulks(tx, before));
    await this.makeDue(officeId, forgotten);
    return forgotten.length;
  }

  /** @returns `done`, or the code of the refusal */
  private async carryOut(person: SignedInPerson, call: CaseCall, deed: BulkDeed): Promise<string> {
    try {
      await this.command(person, call, deed);
      return 'done';
    } catch (error) {
      const { code } = toProblem(error);
      // The database is away: the rest is done when it is back.
      if (code === 'temporarily-unavailable') throw error;
      if (code === 'unexpected-error') this.log.error({ err: error, caseId: call.caseId }, 'a command for many failed');
      return code;
    }
  }

  private async command(person: SignedInPerson, call: CaseCall, { command, input }: BulkDeed): Promise<unknown> {
    switch (command) {
      case 'route':
        return this.triage.route(person, call, input);
      case 'follow-up':
        return this.triage.followUp(person, call, input);
      case 'hand-over':
        return this.handovers.handOver(person, call, input);
    }
  }

  private async makeDue(officeId: string, bulkIds: string[]): Promise<void> {
    await withOffice(this.db, officeId, async (tx) => {
      for (const subjectId of bulkIds)
        await addToOutbox(tx, { officeId, type: 'bulk-due', subjectId, dueAt: this.now() });
    });
  }
}
