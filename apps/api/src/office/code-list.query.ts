import type { DataSource } from 'typeorm';
import { toCodeList, type CodeEntry, type CodeList, type CodeLists } from '@einkanal/domain/codes/code-list';

type Row = CodeEntry & { urn: string; version: string };

/** The official lists in use: of each URN the newest version that is loaded. */
export async function loadCodeLists(db: DataSource): Promise<CodeLists> {
  const rows = await db.query<Row[]>(
    `SELECT urn, version, code, name, attributes FROM code_list c
     WHERE version = (SELECT max(version) FROM code_list n WHERE n.urn = c.urn) ORDER BY urn, code`,
  );
  const lists = Map.groupBy(rows, ({ urn }) => urn);
  return new Map(Array.from(lists, ([urn, entries]) => [urn, toCodeList(urn, entries[0]?.version ?? '', entries)]));
}

/** Loads the lists as the owner of the tables; a version that is there already stays as it is. */
export async function saveCodeLists(
  runAsOwner: (sql: string, values: unknown[]) => Promise<unknown>,
  lists: CodeList[],
): Promise<void> {
  for (const { urn, version, entries } of lists)
    await runAsOwner(
      `INSERT INTO code_list (urn, version, code, name, attributes)
       SELECT $1, $2, code, name, attributes
       FROM jsonb_to_recordset($3::jsonb) AS e(code text, name text, attributes jsonb)
       ON CONFLICT (urn, version, code) DO NOTHING`,
      [urn, version, JSON.stringify([...entries.values()])],
    );
}
