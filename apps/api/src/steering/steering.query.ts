import type { EntityManager } from 'typeorm';
import { AGE_BUCKETS, type AgeBucket } from '@einkanal/domain/inbox/age-bucket';
import type { CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { STOCK_METRICS, STOCK_METRIC_NAMES, type StockMetric } from '@einkanal/domain/steering/metric';
import { periodOfWeek, type IsoWeek } from '@einkanal/domain/time/iso-week';
import { factsSql, type FactKind } from '../case-file/case-fact.query.js';
import { caseCondition, type FilterContext } from '../inbox/case-filter.query.js';

type Db = Pick<EntityManager, 'query'>;

export type StockRow = Record<StockMetric, number> &
  Record<AgeBucket, number> & { teamId: string | null; isTotal: boolean; oldestAt: Date | null };

const putInto = (values: unknown[]) => (value: unknown) => `$${values.push(value).toString()}`;

/** The stock by team and in all, every figure by the condition of its own list, in one reading of the open cases. */
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
    `SELECT team_id AS "teamId", grouping(team_id) = 1 AS "isTotal", min(received_at) AS "oldestAt", ${columns.join(', ')}
     FROM case_file WHERE ${caseCondition(scope, context, put)} GROUP BY GROUPING SETS ((team_id), ())`,
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

/** How often something happened in each week, and to how many cases. */
export async function readFlow(tx: Db, weeks: readonly IsoWeek[], kinds: readonly FactKind[]): Promise<FlowRow[]> {
  const values: unknown[] = [];
  const put = putInto(values);
  const parts = weeks.flatMap((week) =>
    kinds.map(
      (kind) => `SELECT ${put(week)}::text AS week, ${put(kind)}::text AS kind, count(*)::int AS count,
        count(DISTINCT e.case_id)::int AS cases FROM ${factsSql(kind, periodOfWeek(week), put)}`,
    ),
  );
  return tx.query<FlowRow[]>(parts.join(' UNION ALL '), values);
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
