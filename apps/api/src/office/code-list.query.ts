import type { DataSource } from 'typeorm';
import type { Day } from '@einkanal/domain/time/working-day';
import { toCodeList, type CodeEntry, type CodeList, type CodeLists } from '@einkanal/domain/codes/code-list';

type Row = CodeEntry & { urn: string; version: string };

/** The official lists in use on a day: of each URN the version in force that is loaded, else the newest that is. */
export async function loadCodeLists(db: DataSource, day: Day): Promise<CodeLists> {
  const rows = await db.query<Row[]>(
    `WITH used AS (
       SELECT DISTINCT ON (l.urn) l.urn, l.version
       FROM (SELECT DISTINCT urn, version FROM code_list) l LEFT JOIN code_list_version v USING (urn, version)
       ORDER BY l.urn, (v.valid_from <= $1 AND coalesce(v.valid_until >= $1, true)) DESC NULLS LAST,
         v.valid_from DESC NULLS LAST, l.version DESC)
     SELECT urn, version, code, name, attributes FROM code_list JOIN used USING (urn, version) ORDER BY urn, code`,
    [day],
  );
  const lists = Map.groupBy(rows, ({ urn }) => urn);
  return new Map(Array.from(lists, ([urn, entries]) => [urn, toCodeList(urn, entries[0]?.version ?? '', entries)]));
}

/** Loads the lists as the owner of the tables; a version that is there already stays as it is. */
export async function saveCodeLists(
  runAsOwner: (sql: string, values: unknown[]) => Promise<unknown>,
  lists: CodeList[],
): Promise<void> {
  for (const { urn, version, entries, validFrom } of lists) {
    await runAsOwner(
      `INSERT INTO code_list (urn, version, code, name, attributes)
       SELECT $1, $2, code, name, attributes
       FROM jsonb_to_recordset($3::jsonb) AS e(code text, name text, attributes jsonb)
       ON CONFLICT (urn, version, code) DO NOTHING`,
      [urn, version, JSON.stringify([...entries.values()])],
    );
    if (validFrom !== undefined)
      await runAsOwner(
        `INSERT INTO code_list_version (urn, version, valid_from) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [urn, version, validFrom],
      );
  }
}
