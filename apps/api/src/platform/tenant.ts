import type { DataSource, EntityManager } from 'typeorm';
import { tellFactsCommitted, wroteFact } from './committed-facts.js';

/**
 * Runs `work` in one transaction that sees and writes the rows of one office only: row-level security reads the
 * setting. Without it a statement sees no row of any tenant table.
 */
export async function withOffice<T>(
  db: DataSource,
  officeId: string,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const [result, hasFacts] = await db.transaction(async (tx) => {
    await tx.query(`SELECT set_config('app.office_id', $1, true)`, [officeId]);
    return [await work(tx), wroteFact(tx)] as const;
  });
  if (hasFacts) tellFactsCommitted(db, officeId);
  return result;
}
