import { AGE_BUCKETS } from '@einkanal/domain/inbox/age-bucket';
import { filterParameters, type CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { STOCK_METRICS, STOCK_METRIC_NAMES, type StockMetric } from '@einkanal/domain/steering/metric';
import { workingDaysAfter, type Day } from '@einkanal/domain/time/working-day';
import type { FilterContext } from '../inbox/case-filter.query.js';
import type { StockRow } from './steering.query.js';

/** What all teams have together: every open case is in one of them, or in what no team has. */
export function sumOf(rows: readonly StockRow[]): StockRow | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  const sum = { ...first, teamId: null };
  for (const row of others) {
    for (const name of [...STOCK_METRIC_NAMES, ...AGE_BUCKETS]) sum[name] += row[name];
    if (row.oldestAt < sum.oldestAt) sum.oldestAt = row.oldestAt;
  }
  return sum;
}

type Oldest = { filter: CaseFilter & { receivedOn: Day }; count: number };

/** A row of figures with the lists behind them; a team without open cases has a row of zeros. */
export function toStock(
  row: StockRow | undefined,
  scope: CaseFilter,
  oldest: Oldest | null,
  { today, holidays }: Pick<FilterContext, 'today' | 'holidays'>,
) {
  const figure = (filter: CaseFilter, count: number) => ({
    count,
    filter: filterParameters({ ...filter, ...(scope.team === undefined ? {} : { team: scope.team }) }),
  });
  const stock = (name: StockMetric) => figure(STOCK_METRICS[name].filter, row?.[name] ?? 0);
  return {
    open: stock('open'),
    untouched: stock('untouched'),
    overdue: stock('overdue'),
    emergencies: stock('emergencies'),
    needsTransfer: stock('needsTransfer'),
    oldest: oldest && {
      ...figure(oldest.filter, oldest.count),
      receivedOn: oldest.filter.receivedOn,
      workingDays: workingDaysAfter(oldest.filter.receivedOn, today, holidays),
    },
    ages: AGE_BUCKETS.map((bucket) => ({ bucket, ...figure({ view: 'open', age: bucket }, row?.[bucket] ?? 0) })),
  };
}
