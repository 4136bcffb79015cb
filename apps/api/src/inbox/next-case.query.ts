import type { EntityManager } from 'typeorm';
import type { CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { MOST_TIMES_PASSED_OVER } from '@einkanal/domain/inbox/lease';
import { putInto } from '../platform/placeholder.js';
import { caseCondition, EMERGENCY, type FilterContext } from './case-filter.query.js';

/** More than people who ask within the same instant. */
const AT_HAND = 200;

/** Who takes a case, and from when until when it is theirs; `after` is the case that they come from. */
export type Taking = { officeId: string; userId: string; now: Date; until: Date; after: string | null };

/**
 * Gives the most urgent case of a view that nobody works on to one person: one statement that finds, locks and leases.
 * Emergencies come first. The case of a class (emergency or not) that has waited longest is passed over for a more
 * urgent one at most three times, then it is next; people who ask within the same instant do not see each other's
 * passing over.
 * @returns the id of the case, null where nothing is left
 */
export async function takeNextCase(
  tx: Pick<EntityManager, 'query'>,
  filter: CaseFilter,
  context: FilterContext,
  { officeId, userId, now, until, after }: Taking,
): Promise<string | null> {
  const values: unknown[] = [];
  const put = putInto(values);
  const [office, person, from, to] = [
    `${put(officeId)}::uuid`,
    `${put(userId)}::uuid`,
    `${put(now)}::timestamptz`,
    `${put(until)}::timestamptz`,
  ];
  const free = `${caseCondition(filter, context, put)} AND NOT is_test AND closed_at IS NULL AND stage <> 'RECEIVED'
    AND waiting_for = 'NONE' AND jurisdiction <> 'HANDOVER_SENT' AND case_file.id IS DISTINCT FROM ${put(after)}::uuid
    AND case_file.id NOT IN (SELECT l.case_id FROM lease l WHERE l.until > ${from})`;
  const oldest = (isOfClass: string) =>
    `SELECT id FROM case_file WHERE ${free} AND ${isOfClass} ORDER BY received_at, id LIMIT 1`;
  // A case whose lease was committed after this statement began is still free in its eyes: hence the second look, once
  // the row is locked. Limits let the planner walk along an index instead of sorting the whole list.
  const first = (line: string) => `SELECT id FROM ${line} WHERE NOT is_leased_by_now(id, ${from})`;
  const locked = `LIMIT ${AT_HAND.toString()} FOR NO KEY UPDATE SKIP LOCKED`;
  const overdue = `SELECT o.id FROM oldest o JOIN passed_over p ON p.case_id = o.id
    WHERE p.times >= ${put(MOST_TIMES_PASSED_OVER)}`;
  const [taken] = await tx.query<{ caseId: string }[]>(
    `WITH oldest AS MATERIALIZED (
       (${oldest(EMERGENCY)}) UNION ALL (${oldest(`NOT ${EMERGENCY}`)})
     ), emergencies AS MATERIALIZED (
       SELECT id FROM case_file WHERE ${free} AND ${EMERGENCY}
       ORDER BY id IN (${overdue}) DESC, urgency_value DESC, received_at, id ${locked}
     ), passed_over_too_often AS MATERIALIZED (
       SELECT id FROM case_file WHERE ${free} AND NOT ${EMERGENCY} AND id IN (${overdue}) ${locked}
     ), others AS MATERIALIZED (
       SELECT id FROM case_file WHERE ${free} AND NOT ${EMERGENCY}
       ORDER BY urgency_value DESC, received_at, id ${locked}
     ), emergency AS MATERIALIZED (
       ${first('emergencies')} LIMIT 1
     ), waited AS MATERIALIZED (
       ${first('passed_over_too_often')} AND NOT EXISTS (SELECT FROM emergency) LIMIT 1
     ), urgent AS MATERIALIZED (
       ${first('others')} AND NOT EXISTS (SELECT FROM emergency) AND NOT EXISTS (SELECT FROM waited) LIMIT 1
     ), picked AS MATERIALIZED (
       SELECT id FROM emergency UNION ALL SELECT id FROM waited UNION ALL SELECT id FROM urgent
     ), passed AS (
       INSERT INTO passed_over (office_id, case_id, times)
       SELECT ${office}, o.id, 1 FROM oldest o JOIN case_file c ON c.id = o.id
       JOIN picked p ON p.id <> o.id AND (c.${EMERGENCY}) = EXISTS (SELECT FROM emergency)
       ON CONFLICT (office_id, case_id) DO UPDATE SET times = passed_over.times + 1
     ), reached AS (
       DELETE FROM passed_over WHERE case_id IN (SELECT id FROM picked)
     )
     INSERT INTO lease (office_id, case_id, user_id, taken_at, until)
     SELECT ${office}, id, ${person}, ${from}, ${to} FROM picked
     ON CONFLICT (office_id, case_id) DO UPDATE
       SET user_id = excluded.user_id, taken_at = excluded.taken_at, until = excluded.until
     RETURNING case_id AS "caseId"`,
    values,
  );
  return taken?.caseId ?? null;
}
