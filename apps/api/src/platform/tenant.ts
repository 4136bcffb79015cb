import type { DataSource, EntityManager } from 'typeorm';

/**
 * Runs `work` in one transaction that sees and writes the rows of one office only: row-level security reads the
 * setting. Without it a statement sees no row of any tenant table.
 */
export function withOffice<T>(
  db: DataSource,
  officeId: string,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.query(`SELECT set_config('app.office_id', $1, true)`, [officeId]);
    return work(tx);
  });
}
