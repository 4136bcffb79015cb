import type { EntityManager } from 'typeorm';
import { toOfficeSettings, type OfficeSettings } from '@einkanal/domain/office/office-settings';

type Db = Pick<EntityManager, 'query'>;

/**
 * What the office has set, with the usual values where it has not. Read anew each time: a change holds at once, in
 * every process.
 * @param tx a transaction of the office (`withOffice`)
 */
export async function readOfficeSettings(tx: Db, officeId: string): Promise<OfficeSettings> {
  const [row] = await tx.query<{ ags: string[]; stored: Record<string, unknown> | null }[]>(
    `SELECT o.ags, (SELECT jsonb_object_agg(s.name, s.value) FROM office_setting s WHERE s.office_id = o.id) AS stored
     FROM office o WHERE o.id = $1`,
    [officeId],
  );
  if (!row) throw new Error(`There is no office ${officeId}.`);
  return toOfficeSettings(row.stored ?? {}, row.ags);
}
