import type pg from 'pg';

/** Runs SQL as the superuser. */
export type Look = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

export type Column = {
  name: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  generated: boolean;
  check: string | null;
};
export type ForeignKey = { columns: string[]; table: string; tableColumns: string[] };
export type Table = {
  name: string;
  isForced: boolean;
  primaryKey: string[];
  columns: Column[];
  foreignKeys: ForeignKey[];
};

/** Every table of the product as the database itself describes it. */
export async function readTables(look: Look): Promise<Table[]> {
  return look<Table>(`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS "isForced",
      (SELECT coalesce(array_agg(a.attname::text ORDER BY k.ordinality), '{}')
       FROM pg_constraint p, unnest(p.conkey) WITH ORDINALITY k (attnum, ordinality)
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
       WHERE p.conrelid = c.oid AND p.contype = 'p') AS "primaryKey",
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL),
           'notNull', a.attnotnull, 'hasDefault', a.atthasdef, 'generated', a.attidentity = 'a',
           'check', (SELECT min(pg_get_constraintdef(k.oid)) FROM pg_constraint k
                     WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum])) ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('table', f.confrelid::regclass::text,
           'columns', (SELECT array_agg(a.attname ORDER BY k.ordinality)
                       FROM unnest(f.conkey) WITH ORDINALITY k (attnum, ordinality)
                       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum),
           'tableColumns', (SELECT array_agg(a.attname ORDER BY k.ordinality)
                            FROM unnest(f.confkey) WITH ORDINALITY k (attnum, ordinality)
                            JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.attnum))), '[]')
       FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f') AS "foreignKeys"
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`);
}

// What rules over several columns ask for.
const FIXED: Record<string, Record<string, unknown>> = {
  import_job: { state: 'QUEUED' },
  message: { type: '130104' },
  target_window: { ends_at: 'infinity' },
};

/**
 * Puts one row of the office into each of the tables, as the catalogue describes them: no list of columns has to be
 * kept. Parents come first.
 */
export async function fillTables(look: Look, tables: readonly Table[], officeId: string): Promise<void> {
  const made = new Map<string, Record<string, unknown>>([['office', { id: officeId }]]);
  const waiting = [...tables];
  while (waiting.length > 0) {
    const at = waiting.findIndex((table) =>
      table.foreignKeys.every((key) => key.table === table.name || made.has(key.table) || !isNeeded(table, key)),
    );
    const [table] = waiting.splice(at, 1);
    if (at === -1 || !table) throw new Error(`circular: ${waiting.map(({ name }) => name).join()}`);
    made.set(table.name, await insertRow(look, table, officeId, made));
  }
}

function isNeeded(table: Table, key: ForeignKey): boolean {
  return key.columns.every((name) => table.columns.find((column) => column.name === name)?.notNull);
}

async function insertRow(look: Look, table: Table, officeId: string, made: Map<string, Record<string, unknown>>) {
  const row: Record<string, unknown> = {};
  for (const column of table.columns) {
    if (!column.notNull || column.hasDefault || column.generated) continue;
    row[column.name] = column.name === 'office_id' ? officeId : valueFor(column);
  }
  for (const key of table.foreignKeys.filter((one) => one.table !== table.name && isNeeded(table, one)))
    key.columns.forEach((name, at) => (row[name] = made.get(key.table)?.[key.tableColumns[at] ?? '']));
  Object.assign(row, FIXED[table.name]);
  const names = Object.keys(row);
  const [inserted] = await look<Record<string, unknown>>(
    `INSERT INTO ${table.name} (${names.join()}) SELECT ${names.join()} FROM jsonb_populate_record(NULL::${table.name}, $1)
     RETURNING *`,
    [JSON.stringify(row)],
  );
  return inserted ?? {};
}

function valueFor({ type, check }: Column): unknown {
  const [, allowed] = /(?:ARRAY\[|= )'([^']+)'/.exec(check ?? '') ?? [];
  if (allowed !== undefined) return allowed;
  switch (type) {
    case 'uuid':
      return crypto.randomUUID();
    case 'text':
      return crypto.randomUUID();
    case 'timestamp with time zone':
    case 'date':
      return '2026-11-24';
    case 'integer':
    case 'bigint':
      return 1;
    case 'boolean':
      return false;
    case 'bytea':
      return '\\x00';
    case 'jsonb':
      return {};
    case 'text[]':
      return [];
    default:
      throw new Error(`The catalogue has a type that this test does not know: ${type}`);
  }
}
