import type { BelievedDelivery, BelievedJob, Beliefs } from '../checker/check-database.js';
import type { Database } from './database.js';

/** What the database believes of every transfer and every document. */
export async function readBeliefs(database: Database): Promise<Beliefs> {
  return {
    jobs: await database.look<BelievedJob>(`
      SELECT c.number AS "caseNumber", j.target, j.state, j.external_reference AS reference,
        j.error_code AS "errorCode", (SELECT count(*) FROM case_event e WHERE e.case_id = j.case_id
          AND e.type = 'import-succeeded' AND e.data->>'target' = j.target)::int AS successes
      FROM import_job j JOIN case_file c ON c.office_id = j.office_id AND c.id = j.case_id`),
    deliveries: await database.look<BelievedDelivery>(`
      SELECT c.number AS "caseNumber", d.target, d.external_reference AS reference, f.sha512
      FROM document_delivery d JOIN document f ON f.office_id = d.office_id AND f.id = d.document_id
        JOIN case_file c ON c.office_id = f.office_id AND c.id = f.case_id`),
  };
}
