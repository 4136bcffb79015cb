import type { EntityManager } from 'typeorm';
import { AGE_BUCKETS, type AgeBucket } from '@einkanal/domain/inbox/age-bucket';
import type { CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { STOCK_METRICS, STOCK_METRIC_NAMES, type StockMetric } from '@einkanal/domain/steering/metric';
import { periodOfWeek, type IsoWeek } from '@einkanal/domain/time/iso-week';
import { factsSql, type FactKind } from '../case-file/case-fact.query.js';
import { caseCondition, type FilterContext } from '../inbox/case-filter.query.js';
import { putInto } from '../platform/placeholder.js';

type Db = Pick<EntityManager, 'query'>;

export type StockRow = Record<StockMetric, number> &
  Record<AgeBucket, number> & { teamId: string | null; oldestAt: Date };

/** The stock by team, every figure by the condition of its own list, in one reading of the open cases. */
export async function readStock(tx: Db, scope: CaseFilter, context: FilterContext): Promise<StockRow[]> {
  const values: unknown[] = [];
  const put = putInto(values);
  const counted = (filter: CaseFilter, name: string) =>
    `count(*) FILTER (WHERE ${caseCondition(filter, context, put)})::int AS "${name}"`;
  const columns = [
    ...STOCK_METRIC_NAMES.map((name) => counted(STOCK_METRICS[name].filter, name)),
    ...AGE_BUCKETS.map((age) => counted({ view: 'open', age }, age)),
  ];
  return tx.query<StockRow[]>(
    `SELECT team_id AS "teamId", min(received_at) AS "oldestAt", ${columns.join(', ')}
     FROM case_file WHERE ${caseCondition(scope, context, put)} GROUP BY team_id`,
    values,
  );
}

/** How many cases each of some filters has. */
export async function countEach(tx: Db, filters: readonly CaseFilter[], context: FilterContext): Promise<number[]> {
  if (filters.length === 0) return [];
  const values: unknown[] = [];
  const put = putInto(values);
  const counts = filters.map(
    (filter) => `(SELECT count(*)::int FROM case_file WHERE ${caseCondition(filter, context, put)})`,
  );
  const [row] = await tx.query<[{ counts: number[] }]>(`SELECT ARRAY[${counts.join(', ')}] AS counts`, values);
  return row.counts;
}

export type FlowRow = { week: IsoWeek; kind: FactKind; count: number; cases: number };

/** How often something happened in each week, and to how many cases: each kind in one reading of the whole time. */
export async function readFlow(tx: Db, weeks: readonly IsoWeek[], kinds: readonly FactKind[]): Promise<FlowRow[]> {
  const periods = weeks.map(periodOfWeek);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const values: unknown[] = [];
  const put = putInto(values);
  const whole = { from: first.from, until: last.until };
  const week = `width_bucket(e.at, ${put(periods.map(({ from }) => from))}::timestamptz[])`;
  const parts = kinds.map(
    (kind) => `SELECT week, ${put(kind)}::text AS kind, sum(times)::int AS count, count(*)::int AS cases
      FROM (SELECT ${week} AS week, count(*) AS times FROM ${factsSql(kind, whole, put)} GROUP BY 1, e.case_id) c
      GROUP BY week`,
  );
  const rows = await tx.query<(Omit<FlowRow, 'week'> & { week: number })[]>(parts.join(' UNION ALL '), values);
  return rows.map((row) => ({ ...row, week: weeks[row.week - 1] ?? '' }));
}

/** How many people of the office decide about cases. */
export async function countDeciders(tx: Db, officeId: string): Promise<number> {
  const [row] = await tx.query<[{ people: number }]>(
    `SELECT count(DISTINCT user_id)::int AS people FROM membership
     WHERE office_id = $1 AND roles && '{INTAKE,CASEWORKER,TEAM_LEAD}'::text[]`,
    [officeId],
  );
  return row.people;
}

/** The teams that are shown: those in use, and those that still have something. Own ones only, where `ofUser` is given. */
export async function readTeams(tx: Db, ofUser: string | null): Promise<{ id: string; name: string }[]> {
  return tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM team
     WHERE (active OR id IN (SELECT team_id FROM case_file WHERE team_id IS NOT NULL AND closed_at IS NULL))
       AND ($1::uuid IS NULL OR id IN (SELECT team_id FROM team_member WHERE user_id = $1))
     ORDER BY position, name`,
    [ofUser],
  );
}
