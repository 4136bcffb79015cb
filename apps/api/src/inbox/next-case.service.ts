import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { LEASE_LASTS_MS } from '@einkanal/domain/inbox/lease';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { filterContextOf } from './case-filter.query.js';
import { CaseRows } from './case-rows.service.js';
import type { InboxRow } from './inbox.dto.js';
import type { NextCase } from './lease.dto.js';
import { endLease } from './lease.query.js';
import { takeNextCase } from './next-case.query.js';
import { PresenceService } from './presence.service.js';

/** Gives people the next case to work on. */
@Injectable()
export class NextCaseService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    private readonly rows: CaseRows,
    private readonly presence: PresenceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the case, leased to the person for five minutes; null where the view has none that is free */
  async take(
    person: SignedInPerson,
    { after, ...filter }: z.infer<typeof NextCase>,
  ): Promise<z.input<typeof InboxRow> | null> {
    const now = this.clock();
    const { userId, office } = person;
    const context = filterContextOf(person, now, await this.reference.holidays(office.state));
    const until = new Date(now.getTime() + LEASE_LASTS_MS);
    const { row, hasLeft } = await withOffice(this.db, office.id, async (tx) => {
      const left = after !== null && (await endLease(tx, after, userId));
      const caseId = await takeNextCase(tx, filter, context, { officeId: office.id, userId, now, until, after });
      const taken = caseId === null ? undefined : (await this.rows.find(tx, person, [caseId])).get(caseId);
      return { row: taken ?? null, hasLeft: left };
    });
    if (hasLeft && after !== null) this.presence.leaseChanged(office.id, after);
    if (row) this.presence.leaseChanged(office.id, row.id);
    return row;
  }
}
