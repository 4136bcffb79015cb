import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addWorkingDays, berlinDay } from '@einkanal/domain/time/working-day';
import { lockCase, recordFact } from '../case-file/change-case.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { addToOutbox } from '../platform/outbox.entity.js';
import type { DueWork } from '../platform/queues.js';
import { withOffice } from '../platform/tenant.js';
import { findForgottenHandovers, findPrepared, markReminded, markSent } from './handover-dispatch.query.js';

/** Working days after which the sending office is reminded of an offer that nobody has answered. */
const REMIND_AFTER_DAYS = 3;

/** What the worker does with handovers: sends them when their undo time is over, and reminds of what is not answered. */
@Injectable()
export class HandoverDispatch {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Lets an offer leave the house: once, however often it is asked, and never one that was taken back. */
  async send({ officeId, subjectId: id }: DueWork): Promise<void> {
    await withOffice(this.db, officeId, async (tx) => {
      const prepared = await findPrepared(tx, id);
      if (!prepared) return;
      const current = await lockCase(tx, prepared.caseId);
      const now = this.now();
      const holidays = await this.reference.holidays(prepared.state);
      const remindOn = addWorkingDays(berlinDay(now), REMIND_AFTER_DAYS, holidays);
      const sent = await markSent(tx, id, { at: now, remindOn });
      if (!sent) return;
      const data = { handoverId: id, toOfficeId: sent.toOfficeId, remindOn };
      await recordFact(tx, current, { type: 'handover-sent', actor: 'system', at: now, data });
    });
  }

  /** Reminds the office of offers that were not answered in time. @returns how many */
  async remind(officeId: string): Promise<number> {
    return withOffice(this.db, officeId, async (tx) => {
      const now = this.now();
      const late = await markReminded(tx, officeId, { today: berlinDay(now), now });
      for (const { id, caseId } of late)
        await recordFact(
          tx,
          { officeId, id: caseId },
          { type: 'handover-reminder-due', actor: 'system', at: now, data: { handoverId: id } },
        );
      return late.length;
    });
  }

  /** Puts what an emptied queue has lost back into the outbox. @returns how many */
  async remember(officeId: string): Promise<number> {
    return withOffice(this.db, officeId, async (tx) => {
      const now = this.now();
      const before = new Date(now.getTime() - this.config.LOST_AFTER_MS);
      const forgotten = await findForgottenHandovers(tx, officeId, before);
      for (const subjectId of forgotten)
        await addToOutbox(tx, { officeId, type: 'handover-due', subjectId, dueAt: now });
      return forgotten.length;
    });
  }
}
