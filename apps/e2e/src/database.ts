import pg from 'pg';
import { product } from './product.js';

/** Looks into the database past every policy, which only its superuser can. */
async function look<Row extends object>(sql: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: product.database });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** In which offices the case with this number, or what became of it elsewhere, is open. */
export async function openOfficesOf(caseNumber: string): Promise<string[]> {
  const rows = await look<{ kennung: string }>(
    `WITH RECURSIVE chain AS (
       SELECT office_id, id FROM case_file WHERE number = $1
       UNION SELECT h.to_office, h.received_case_id FROM handover h JOIN chain c ON c.id = h.case_id
     ) SELECT o.abh_kennung AS kennung FROM chain JOIN case_file c ON (c.office_id, c.id) = (chain.office_id, chain.id)
       JOIN office o ON o.id = c.office_id WHERE c.closed_at IS NULL ORDER BY 1`,
    [caseNumber],
  );
  return rows.map(({ kennung }) => kennung);
}

/** The state of each transfer of the case, with what holds it. */
export async function transferStatesOf(caseNumber: string): Promise<string[]> {
  const rows = await look<{ state: string }>(
    `SELECT concat_ws(' ', j.state, j.hold_reason) AS state FROM import_job j
     JOIN case_file c ON (c.office_id, c.id) = (j.office_id, j.case_id) WHERE c.number = $1`,
    [caseNumber],
  );
  return rows.map(({ state }) => state);
}
