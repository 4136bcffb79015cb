import type { EntityManager } from 'typeorm';
import { COMPUTED_FIELDS } from './computed-field.js';

/** A field that somebody changed since a version, newest first. `by` is a name, null for the system. */
export type ChangedField = { field: string; by: string | null; at: Date };

/** What was changed of a case after the version that a person saw, and by whom. */
export async function changedSince(
  tx: Pick<EntityManager, 'query'>,
  caseId: string,
  version: number,
): Promise<ChangedField[]> {
  return tx.query<ChangedField[]>(
    `SELECT DISTINCT ON (field) field, name AS by, at FROM (
       SELECT k.field, u.display_name AS name, c.at FROM command c
       CROSS JOIN LATERAL jsonb_object_keys(c.after) AS k (field) LEFT JOIN app_user u ON u.id = c.user_id
       WHERE c.case_id = $1 AND c.version > $2 AND NOT k.field = ANY ($3)
       UNION ALL
       SELECT e.type, NULL, e.at FROM case_event e
       WHERE e.case_id = $1 AND e.type = 'submission-attached' AND e.at > (
         SELECT coalesce(max(f.at), '-infinity') FROM case_event f WHERE f.case_id = $1 AND f.version <= $2)
     ) changes ORDER BY field, at DESC`,
    [caseId, version, COMPUTED_FIELDS],
  );
}
