import { filterParameters } from '@einkanal/domain/inbox/case-filter';
import type { IsoWeek } from '@einkanal/domain/time/iso-week';
import type { FactKind } from '../case-file/case-fact.query.js';
import type { FlowRow } from './steering.query.js';

const FILTER_OF = { arrived: 'arrivedIn', decided: 'decidedIn', finished: 'finishedIn' } as const;

/** The weeks with what happened in them; decisions only where enough people decide. */
export function toWeeks(weeks: readonly IsoWeek[], rows: readonly FlowRow[], showsDecisions: boolean) {
  const flow = (week: IsoWeek, kind: FactKind) => {
    const row = rows.find((known) => known.week === week && known.kind === kind);
    const filter = filterParameters({ view: 'all', [FILTER_OF[kind]]: week });
    return { count: row?.count ?? 0, cases: { count: row?.cases ?? 0, filter } };
  };
  return weeks.map((week) => ({
    week,
    arrivals: flow(week, 'arrived'),
    decisions: showsDecisions ? flow(week, 'decided') : null,
    finished: showsDecisions ? flow(week, 'finished') : null,
  }));
}
