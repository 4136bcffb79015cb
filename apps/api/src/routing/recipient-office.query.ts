import type { DataSource } from 'typeorm';

export type RecipientOffice = { id: string; name: string; abhKennung: string; state: string; served: boolean };

const MOST = 20;

/** Offices whose name contains every word, or whose ABH-Kennung begins with the text; never the own one. */
export function searchOffices(
  db: Pick<DataSource, 'query'>,
  ownOfficeId: string,
  search: string,
): Promise<RecipientOffice[]> {
  return db.query<RecipientOffice[]>(
    `SELECT id, name, abh_kennung AS "abhKennung", state, served FROM office
     WHERE id <> $1 AND (starts_with(abh_kennung, $2) OR NOT EXISTS (
       SELECT FROM regexp_split_to_table(lower($2), '\\s+') AS word WHERE position(word IN lower(name)) = 0))
     ORDER BY served DESC, name COLLATE "de-x-icu", id LIMIT ${MOST}`,
    [ownOfficeId, search],
  );
}
