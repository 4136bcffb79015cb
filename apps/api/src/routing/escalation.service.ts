import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ESCALATION_LEVELS, escalate } from '@einkanal/domain/case-file/emergency';
import type { OfficeHours } from '@einkanal/domain/office/office-settings';
import { addWorkingMinutes } from '@einkanal/domain/time/working-minute';
import type { Holidays } from '@einkanal/domain/time/working-day';
import type { CaseFileEntity } from '../case-file/case-file.entity.js';
import { changeCase } from '../case-file/change-case.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';

type Due = { id: string; level: number };
type Calendar = { now: Date; holidays: Holidays; hours: OfficeHours };

/** Tells the next in the chain when nobody has answered an emergency in time: the team's lead, then the office manager. */
@Injectable()
export class Escalation {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Two workers at once escalate different cases. @returns how many went a level up */
  async run(officeId: string): Promise<number> {
    const now = this.now();
    return withOffice(this.db, officeId, async (tx) => {
      const due = await lockDue(tx, now);
      if (due.length === 0) return 0;
      const { officeHours: hours } = await readOfficeSettings(tx, officeId);
      const [office] = await tx.query<{ state: string }[]>('SELECT state FROM office WHERE id = $1', [officeId]);
      const holidays = await this.reference.holidays(office?.state ?? '');
      for (const one of due) await goUp(tx, one, { now, holidays, hours });
      return due.length;
    });
  }
}

async function goUp(tx: EntityManager, { id, level }: Due, { now, holidays, hours }: Calendar): Promise<void> {
  const up = ({ emergency, urgency }: CaseFileEntity): Partial<CaseFileEntity> => {
    const next = emergency && escalate(emergency, urgency);
    if (!next) return {};
    return { emergency: next.emergency, emergencyDueAt: addWorkingMinutes(now, next.withinMinutes, holidays, hours) };
  };
  const fact = { type: 'emergency-escalated', actor: 'system', at: now, data: { level: level + 1 } };
  await changeCase(tx, id, up, fact, { counts: false });
}

// At the last level a case stays due, where everybody sees it.
async function lockDue(tx: EntityManager, now: Date): Promise<Due[]> {
  return tx.query<Due[]>(
    `SELECT id, (emergency ->> 'level')::int AS level FROM case_file WHERE emergency_due_at <= $1 AND closed_at IS NULL AND NOT is_test AND (emergency ->> 'level')::int < $2
       AND urgency IN ('EMERGENCY_SUSPECTED', 'EMERGENCY') ORDER BY emergency_due_at, id LIMIT 100 FOR UPDATE SKIP LOCKED`,
    [now, ESCALATION_LEVELS],
  );
}
