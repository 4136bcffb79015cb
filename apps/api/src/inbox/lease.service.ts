import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { LEASE_LASTS_MS } from '@einkanal/domain/inbox/lease';
import { CLOCK, type Clock } from '../platform/clock.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import type { LeaseView, TakeLease } from './lease.dto.js';
import { endLease, findCaseInUse, isKnownCase, takeLease } from './lease.query.js';
import { PresenceService } from './presence.service.js';

/** Says who works on a case. Nobody is refused anything because of it. */
@Injectable()
export class LeaseService {
  constructor(
    private readonly db: DataSource,
    private readonly presence: PresenceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes or renews the lease; a colleague keeps theirs unless `takeOver`. @throws Problem `not-found` */
  async take(
    { userId, office }: SignedInPerson,
    caseId: string,
    { takeOver }: z.infer<typeof TakeLease>,
  ): Promise<z.input<typeof LeaseView>> {
    const now = this.clock();
    const until = new Date(now.getTime() + LEASE_LASTS_MS);
    const { taken, lease } = await withOffice(this.db, office.id, async (tx) => {
      const outcome = await takeLease(tx, caseId, { userId, now, until, takeOver });
      if (!outcome) throw problem('not-found');
      return { taken: outcome, lease: (await findCaseInUse(tx, caseId, [], now))?.lease ?? null };
    });
    if (taken.changed) this.presence.leaseChanged(office.id, caseId);
    return { mine: lease?.id === userId, lease };
  }

  /** Ends one's own lease; nothing happens where there is none. @throws Problem `not-found` */
  async release({ userId, office }: SignedInPerson, caseId: string): Promise<void> {
    const hasEnded = await withOffice(this.db, office.id, async (tx) => {
      if (!(await isKnownCase(tx, caseId))) throw problem('not-found');
      return endLease(tx, caseId, userId);
    });
    if (hasEnded) this.presence.leaseChanged(office.id, caseId);
  }
}
