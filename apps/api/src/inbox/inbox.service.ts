import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readSearchTerm } from '@einkanal/domain/inbox/search-term';
import { hiddenBy } from '@einkanal/domain/office/field-group';
import { mayDo } from '@einkanal/domain/office/permission';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { ReferenceData } from '../office/reference-data.service.js';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { readCursor, writeCursor } from '../platform/cursor.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { toInboxRow } from './inbox-row.js';
import type { InboxQuery } from './inbox.dto.js';
import { countInbox, findCases, findFacts } from './inbox.query.js';

const MOST_COUNTED = 1_000;
/** Whoever may only search must say whom: shorter texts would list half of the office. */
const SHORTEST_SEARCH = 3;

/** The list of cases. */
@Injectable()
export class InboxService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(person: SignedInPerson, query: z.infer<typeof InboxQuery>) {
    const search = query.search?.trim() ?? '';
    if (mayDo(person.roles, 'case.list') === 'no' && search.length < SHORTEST_SEARCH) throw problem('not-permitted');
    const now = this.clock();
    const holidays = await this.reference.holidays(person.office.state);
    const filter = {
      view: query.view,
      order: query.order,
      term: search === '' ? null : readSearchTerm(search, Number(berlinDay(now).slice(0, 4))),
      findsProtected: hiddenBy('IDENTITY', person.roles).length === 0,
      after: query.cursor ? readCursor(query.cursor) : null,
      limit: query.limit + 1,
    };
    return withOffice(this.db, person.office.id, async (tx) => {
      const found = await findCases(tx, filter);
      const rows = found.slice(0, query.limit);
      const facts = await findFacts(
        tx,
        rows.map(({ id }) => id),
      );
      if (person.reason !== null)
        await recordAudit(tx, person.office.id, {
          actor: actorOf(person),
          action: 'READ',
          subjectKind: 'case-list',
          details: { reason: person.reason, rows: rows.length },
        });
      const last = rows.at(-1);
      return {
        rows: rows.map((row) =>
          toInboxRow(row, facts.get(row.id), { now, holidays, hidden: hiddenBy(row.protection, person.roles) }),
        ),
        nextCursor: found.length > rows.length && last ? writeCursor({ at: last.cursorAt, id: last.id }) : null,
      };
    });
  }

  /** What the navigation counts, each only for who may see what is counted. */
  async counts(person: SignedInPerson) {
    const counts = await withOffice(this.db, person.office.id, (tx) => countInbox(tx, MOST_COUNTED));
    const seesRefusals = mayDo(person.roles, 'refusal.list') !== 'no';
    return {
      inbox: capped(counts.inbox),
      refusals: capped(seesRefusals ? counts.refusals : 0),
      needsAttention: capped(counts.needsAttention),
    };
  }
}

function capped(count: number) {
  return { count: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED };
}
