import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { CaseOrder, CaseView } from '@einkanal/domain/inbox/case-filter';
import { hiddenBy } from '@einkanal/domain/office/field-group';
import { mayDo } from '@einkanal/domain/office/permission';
import { ReferenceData } from '../office/reference-data.service.js';
import { recordAudit } from '../platform/audit.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import { readCursor, writeCursor, type Cursor } from '../platform/cursor.js';
import { problem } from '../platform/problem-catalogue.js';
import { actorOf, type SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import type { CaseFilterQuery } from './case-filter.dto.js';
import { filterContextOf, type FilterContext } from './case-filter.query.js';
import { countCases, countViews, findCases } from './case-list.query.js';
import { toInboxRow } from './inbox-row.js';
import type { InboxQuery } from './inbox.dto.js';
import { countRefusals, findFacts, type CaseRow } from './inbox.query.js';
import { countMessagesWithoutCase } from './return-message.query.js';

const COUNTED_VIEWS = [
  'inbox',
  'emergencies',
  'jurisdiction',
  'second-look',
  'follow-up',
  'attention',
  'mine',
  'team',
  'tests',
] as const satisfies readonly CaseView[];
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
    const { order, cursor, limit, ...filter } = query;
    const now = this.clock();
    const context = await this.contextOf(person, now);
    const page = {
      order,
      after: cursor === undefined ? null : readCursor(cursor, { ranked: order === 'urgency' }),
      limit: limit + 1,
    };
    return withOffice(this.db, person.office.id, async (tx) => {
      const found = await findCases(tx, filter, context, page);
      const rows = found.slice(0, limit);
      const facts = await findFacts(
        tx,
        rows.map(({ id }) => id),
        now,
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
          toInboxRow(row, facts.get(row.id), {
            now,
            holidays: context.holidays,
            hidden: hiddenBy(row.protection, person.roles),
          }),
        ),
        nextCursor: found.length > rows.length && last ? writeCursor(placeOf(last, order)) : null,
      };
    });
  }

  /** What the navigation counts, each only for who may see what is counted. */
  async counts(person: SignedInPerson) {
    const context = await this.contextOf(person);
    const seesRefusals = mayDo(person.roles, 'refusal.list') !== 'no';
    const seesMessages = mayDo(person.roles, 'case.route') !== 'no';
    return withOffice(this.db, person.office.id, async (tx) => {
      const views = await countViews(tx, COUNTED_VIEWS, context, MOST_COUNTED);
      const messages = seesMessages ? await countMessagesWithoutCase(tx, MOST_COUNTED) : 0;
      const refusals = seesRefusals ? await countRefusals(tx, MOST_COUNTED) : 0;
      return {
        inbox: capped(views.inbox),
        emergencies: capped(views.emergencies),
        jurisdiction: capped(views.jurisdiction),
        'second-look': capped(views['second-look']),
        'follow-up': capped(views['follow-up']),
        attention: capped(views.attention),
        mine: capped(views.mine),
        team: capped(views.team),
        tests: capped(views.tests),
        refusals: capped(refusals),
        messages: capped(messages),
      };
    });
  }

  /** How many cases a list with this filter has for this person. */
  async count(person: SignedInPerson, filter: z.infer<typeof CaseFilterQuery>) {
    const context = await this.contextOf(person);
    return withOffice(this.db, person.office.id, async (tx) =>
      capped(await countCases(tx, filter, context, MOST_COUNTED)),
    );
  }

  private async contextOf(person: SignedInPerson, now = this.clock()): Promise<FilterContext> {
    return filterContextOf(person, now, await this.reference.holidays(person.office.state));
  }
}

function placeOf({ cursorAt, id, urgencyValue }: CaseRow, order: CaseOrder): Cursor {
  return { at: cursorAt, id, ...(order === 'urgency' ? { rank: urgencyValue } : {}) };
}

function capped(count: number) {
  return { count: Math.min(count, MOST_COUNTED), capped: count > MOST_COUNTED };
}
