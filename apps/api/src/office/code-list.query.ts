import type { DataSource } from 'typeorm';
import { toCodeList, type CodeEntry, type CodeLists } from '@einkanal/domain/codes/code-list';

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
