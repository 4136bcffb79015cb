import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forgetEndedLeases } from '../inbox/lease.query.js';
import { writeNotice } from '../inbox/presence-notice.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { withOffice } from '../platform/tenant.js';
import { WakeUps } from '../platform/wake-ups.js';
import { forgetOldBulks } from './bulk.query.js';

const KEPT_MS = 30 * 24 * 3_600_000;

/** Forgets what people have said about their work when it has served: leases at their end, commands after 30 days. */
@Injectable()
export class DecisionUpkeep {
  constructor(
    private readonly db: DataSource,
    private readonly wakeUps: WakeUps,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @returns how many leases have ended */
  async endLeases(officeId: string): Promise<number> {
    const ended = await withOffice(this.db, officeId, (tx) => forgetEndedLeases(tx, this.now()));
    for (const caseId of ended)
      this.wakeUps.wake('einkanal_presence', writeNotice({ officeId, caseId, what: 'lease' }));
    return ended.length;
  }

  async forgetOld(officeId: string): Promise<void> {
    const before = new Date(this.now().getTime() - KEPT_MS);
    await withOffice(this.db, officeId, async (tx) => {
      await tx.query('DELETE FROM command WHERE at < $1', [before]);
      await forgetOldBulks(tx, before);
    });
  }
}
