import type { EntityManager } from 'typeorm';
import type { CaseFilter } from '@einkanal/domain/inbox/case-filter';
import { MOST_TIMES_PASSED_OVER } from '@einkanal/domain/inbox/lease';
import { caseCondition, type FilterContext } from './case-filter.query.js';

const EMERGENCY = `urgency IN ('EMERGENCY_SUSPECTED', 'EMERGENCY')`;

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
  const put = (value: unknown) => `$${values.push(value).toString()}`;
  const [office, person, from, to] = [
    `${put(officeId)}::uuid`,
    `${put(userId)}::uuid`,
    `${put(now)}::timestamptz`,
    `${put(until)}::timestamptz`,
  ];
  const free = `${caseCondition(filter, context, put)} AND closed_at IS NULL AND stage <> 'RECEIVED'
    AND waiting_for = 'NONE' AND jurisdiction <> 'HANDOVER_SENT' AND case_file.id IS DISTINCT FROM ${put(after)}::uuid
    AND NOT EXISTS (SELECT FROM lease l WHERE l.case_id = case_file.id AND l.until > ${from})`;
  // Locked rows are skipped. A case whose lease was committed after this statement began is still free in its eyes:
  // hence the second look once the row is locked.
  const [taken] = await tx.query<{ caseId: string }[]>(
    `WITH oldest AS (
       SELECT DISTINCT ON (${EMERGENCY}) id, ${EMERGENCY} AS is_emergency FROM case_file WHERE ${free}
       ORDER BY ${EMERGENCY}, received_at, id
     ), line AS MATERIALIZED (
       SELECT id, ${EMERGENCY} AS is_emergency FROM case_file WHERE ${free}
       ORDER BY ${EMERGENCY} DESC,
         id IN (SELECT o.id FROM oldest o JOIN passed_over p ON p.case_id = o.id
                WHERE p.times >= ${put(MOST_TIMES_PASSED_OVER)}) DESC,
         urgency_value DESC, received_at, id
       FOR NO KEY UPDATE SKIP LOCKED
     ), picked AS MATERIALIZED (
       SELECT id, is_emergency FROM line WHERE NOT is_leased_by_now(id, ${from}) LIMIT 1
     ), passed AS (
       INSERT INTO passed_over (office_id, case_id, times)
       SELECT ${office}, o.id, 1 FROM oldest o JOIN picked p ON p.is_emergency = o.is_emergency AND p.id <> o.id
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
