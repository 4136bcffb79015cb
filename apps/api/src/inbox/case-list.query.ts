import type { EntityManager } from 'typeorm';
import type { CaseFilter, CaseOrder, CaseView } from '@einkanal/domain/inbox/case-filter';
import type { Cursor } from '../platform/cursor.js';
import { putInto, type Put } from '../platform/placeholder.js';
import { caseCondition, caseFilterSql, type FilterContext } from './case-filter.query.js';
import { CASE_COLUMNS, type CaseRow } from './inbox.query.js';

export type CasePage = { order: CaseOrder; after: Cursor | null; limit: number };

/** One page of a list, by keyset: what leaves or arrives meanwhile neither skips nor doubles a row. */
export async function findCases(
  tx: Pick<EntityManager, 'query'>,
  filter: CaseFilter,
  context: FilterContext,
  page: CasePage,
): Promise<CaseRow[]> {
  const { sql, values } = casesSql(filter, context, page);
  return tx.query<CaseRow[]>(sql, values);
}

const COLUMNS_OF_ORDER: Record<CaseOrder, string> = {
  newest: 'received_at DESC, id DESC',
  oldest: 'received_at, id',
  urgency: 'urgency_value DESC, received_at, id',
};

/** The statement of `findCases`, apart so that a test can ask for its plan. */
export function casesSql(filter: CaseFilter, context: FilterContext, { order, after, limit }: CasePage) {
  const { where, values } = caseFilterSql(filter, context);
  const put = putInto(values);
  const first = `ORDER BY ${COLUMNS_OF_ORDER[order]} LIMIT ${put(limit)}`;
  const parts = after ? beyondCursor(order, after, put) : ['true'];
  const lines = parts.map((part) => `(SELECT * FROM case_file WHERE ${where} AND ${part} ${first})`);
  return { sql: `SELECT ${CASE_COLUMNS} FROM (${lines.join(' UNION ALL ')}) found ${first}`, values };
}

/**
 * What lies behind a place, in parts that follow each other. By urgency those are the rest of the same value and the
 * lower ones: an index can begin at each, but not at both in one condition, because they run in opposite directions.
 */
function beyondCursor(order: CaseOrder, { at, id, rank }: Cursor, put: Put): string[] {
  const place = `(${put(at)}::timestamptz, ${put(id)}::uuid)`;
  switch (order) {
    case 'newest':
      return [`(received_at, id) < ${place}`];
    case 'oldest':
      return [`(received_at, id) > ${place}`];
    case 'urgency': {
      const urgency = `${put(rank)}::integer`;
      return [`urgency_value = ${urgency} AND (received_at, id) > ${place}`, `urgency_value < ${urgency}`];
    }
  }
}

/** How many cases each of some views has, up to `most` + 1: nobody waits for the exact total of a long list. */
export async function countViews<View extends CaseView>(
  tx: Pick<EntityManager, 'query'>,
  views: readonly View[],
  context: FilterContext,
  most: number,
): Promise<Record<View, number>> {
  const values: unknown[] = [];
  const put = putInto(values);
  const counts = views.map(
    (view) => `(SELECT count(*)::int FROM (
      SELECT FROM case_file WHERE ${caseCondition({ view }, context, put)} LIMIT ${put(most + 1)}) c) AS "${view}"`,
  );
  const [counted] = await tx.query<[Record<View, number>]>(`SELECT ${counts.join(', ')}`, values);
  return counted;
}

/** How many cases a filter has, up to `most` + 1. */
export async function countCases(
  tx: Pick<EntityManager, 'query'>,
  filter: CaseFilter,
  context: FilterContext,
  most: number,
): Promise<number> {
  const { where, values } = caseFilterSql(filter, context);
  const limit = putInto(values)(most + 1);
  const [counted] = await tx.query<[{ count: number }]>(
    `SELECT count(*)::int FROM (SELECT FROM case_file WHERE ${where} LIMIT ${limit}) c`,
    values,
  );
  return counted.count;
}
