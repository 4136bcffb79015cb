import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { mayDo } from '@einkanal/domain/office/permission';
import { FLOW_WEEKS, LEAST_PEOPLE } from '@einkanal/domain/steering/metric';
import { weeksUntil } from '@einkanal/domain/time/iso-week';
import { berlinDay } from '@einkanal/domain/time/working-day';
import { filterContextOf } from '../inbox/case-filter.query.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { ReferenceData } from '../office/reference-data.service.js';
import { CLOCK, type Clock } from '../platform/clock.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { withOffice } from '../platform/tenant.js';
import { sumOf, toStock } from './stock-view.js';
import type { SteeringView } from './steering.dto.js';
import { countDeciders, countEach, readFlow, readStock, readTeams } from './steering.query.js';
import { toWeeks } from './week-view.js';

/** The figures of an office. Each comes with the filter of the list that shows exactly its cases. */
@Injectable()
export class SteeringService {
  constructor(
    private readonly db: DataSource,
    private readonly reference: ReferenceData,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(person: SignedInPerson): Promise<z.input<typeof SteeringView>> {
    const now = this.clock();
    const context = filterContextOf(person, now, await this.reference.holidays(person.office.state));
    const isOwnTeam = mayDo(person.roles, 'steering.view') === 'own-team';
    const scope: CaseFilter = isOwnTeam ? { view: 'open', team: 'mine' } : { view: 'open' };
    return withOffice(this.db, person.office.id, async (tx) => {
      const rows = await readStock(tx, scope, context);
      const teams = await readTeams(tx, isOwnTeam ? person.userId : null);
      const lines = [
        { id: null, name: null, scope, row: sumOf(rows) },
        ...teams.map(({ id, name }) => ({
          ...{ id, name, scope: { view: 'open', team: id } as const },
          row: rows.find(({ teamId }) => teamId === id),
        })),
        ...(isOwnTeam
          ? []
          : [
              {
                ...{ id: null, name: null, scope: { view: 'open', team: 'none' } as const },
                row: rows.find(({ teamId }) => teamId === null),
              },
            ]),
      ];
      const oldest = lines.map((line) =>
        line.row?.oldestAt ? { ...line.scope, receivedOn: berlinDay(line.row.oldestAt) } : null,
      );
      const asked = oldest.filter((filter) => filter !== null);
      const ofDay = new Map((await countEach(tx, asked, context)).map((count, at) => [asked[at], count]));
      const [total, ...perTeam] = lines.map(({ id, name, row, scope: ofLine }, at) => {
        const filter = oldest[at] ?? null;
        const count = (filter && ofDay.get(filter)) ?? 0;
        return { id, name, ...toStock(row, ofLine, filter && { filter, count }, context) };
      });
      if (!total) throw new Error('There is always a total.');
      const showsDecisions = (await countDeciders(tx, person.office.id)) >= LEAST_PEOPLE;
      const weeks = weeksUntil(context.today, FLOW_WEEKS);
      return {
        at: now,
        unit: 'CASES',
        ending: (await readOfficeSettings(tx, person.office.id)).ending,
        scope: isOwnTeam ? 'OWN_TEAMS' : 'OFFICE',
        total,
        teams: perTeam,
        weeks: isOwnTeam
          ? null
          : toWeeks(
              weeks,
              await readFlow(tx, weeks, showsDecisions ? ['arrived', 'decided', 'finished'] : ['arrived']),
              showsDecisions,
            ),
      };
    });
  }
}
