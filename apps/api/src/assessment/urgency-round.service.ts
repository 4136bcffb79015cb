import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { caseUrgency } from '@einkanal/domain/assessment/case-urgency';
import { berlinDay, type Day } from '@einkanal/domain/time/working-day';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';
import { readOffice } from './assessment.query.js';
import { findCasesToRefresh, saveUrgencies } from './urgency-round.query.js';

const AT_A_TIME = 5_000;

/**
 * Brings the urgency of all open cases to the present day, once a day: ages grow and titles end without anybody doing
 * anything. In batches, each its own transaction; a round that is broken off goes on where it was.
 */
@Injectable()
export class UrgencyRound {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @returns how many cases were brought to the day */
  async run(officeId: string): Promise<number> {
    const today = berlinDay(this.now());
    let sum = 0;
    let after: string | null = null;
    for (;;) {
      const from: string | null = after;
      const ids: string[] = await withOffice(this.db, officeId, (tx) => this.refresh(tx, officeId, today, from));
      sum += ids.length;
      if (ids.length < AT_A_TIME) return sum;
      after = ids.at(-1) ?? null;
    }
  }

  private async refresh(tx: EntityManager, officeId: string, today: Day, after: string | null): Promise<string[]> {
    const cases = await findCasesToRefresh(tx, today, after, AT_A_TIME);
    if (cases.length === 0) return [];
    const holidays = await this.reference.holidays((await readOffice(tx, officeId)).state);
    await saveUrgencies(
      tx,
      today,
      cases.map(({ id, facts, ...state }) => ({ id, ...caseUrgency(facts, state, today, holidays) })),
    );
    return cases.map(({ id }) => id);
  }
}
