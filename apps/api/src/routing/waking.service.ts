import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AWAKE } from '@einkanal/domain/case-file/case-command';
import { berlinDay, type Day } from '@einkanal/domain/time/working-day';
import { changeCase } from '../case-file/change-case.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';

const AT_ONCE = 100;

/** Brings back what was put away until a day, when that day has come in Berlin. */
@Injectable()
export class Waking {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Two workers at once wake different cases. @returns how many were woken */
  async run(officeId: string): Promise<number> {
    let woken = 0;
    for (;;) {
      const some = await withOffice(this.db, officeId, (tx) => this.wakeSome(tx));
      woken += some;
      if (some < AT_ONCE) return woken;
    }
  }

  private async wakeSome(tx: EntityManager): Promise<number> {
    const now = this.now();
    const due = await lockDue(tx, berlinDay(now));
    for (const { id, waitingFor, wakeOn, stage, teamId } of due)
      await changeCase(
        tx,
        id,
        () => ({ ...AWAKE, openedAt: null }),
        {
          type: 'case-woken',
          actor: 'system',
          at: now,
          data: { waitingFor, wakeOn, fromStage: stage, stage, fromTeamId: teamId, teamId },
        },
        { counts: false },
      );
    return due.length;
  }
}

type Sleeper = { id: string; waitingFor: string; wakeOn: Day; stage: string; teamId: string | null };

async function lockDue(tx: EntityManager, today: Day): Promise<Sleeper[]> {
  return tx.query<Sleeper[]>(
    `SELECT id, waiting_for AS "waitingFor", wake_on::text AS "wakeOn", stage, team_id AS "teamId" FROM case_file
     WHERE wake_on <= $1::date AND waiting_for <> 'NONE' AND closed_at IS NULL
     ORDER BY wake_on, id LIMIT ${AT_ONCE.toString()} FOR UPDATE SKIP LOCKED`,
    [today],
  );
}
