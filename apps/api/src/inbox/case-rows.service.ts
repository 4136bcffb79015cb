import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { hiddenBy } from '@einkanal/domain/office/field-group';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { toInboxRow } from './inbox-row.js';
import type { InboxRow } from './inbox.dto.js';
import { CASE_COLUMNS, findFacts, type CaseRow } from './inbox.query.js';

/** Cases as lines of a list, wherever a stage answers with one. */
@Injectable()
export class CaseRows {
  constructor(
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lines of some cases of the office of the transaction, by id, as this person may see them. */
  async find(
    tx: Pick<EntityManager, 'query'>,
    { roles, office }: SignedInPerson,
    caseIds: string[],
  ): Promise<Map<string, z.input<typeof InboxRow>>> {
    const now = this.clock();
    const holidays = await this.reference.holidays(office.state);
    const rows = await tx.query<CaseRow[]>(`SELECT ${CASE_COLUMNS} FROM case_file WHERE id = ANY ($1::uuid[])`, [
      caseIds,
    ]);
    const facts = await findFacts(tx, caseIds, now);
    return new Map(
      rows.map((row) => [
        row.id,
        toInboxRow(row, facts.get(row.id), { now, holidays, hidden: hiddenBy(row.protection, roles) }),
      ]),
    );
  }
}
