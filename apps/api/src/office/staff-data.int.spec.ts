import { readFileSync } from 'node:fs';
import path from 'node:path';
import { aDatabase } from '../../test/test-database.js';

let database: Awaited<ReturnType<typeof aDatabase>>;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.drop());

type Column = { table: string; column: string };

// Whoever acts or owns is named so, by the words of this project, or is referred to by a foreign key.
const STAFF_COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column"
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
    AND (a.attname ~ '(^|_)(user|actor|author|owner|clerk|assignee|colleague|deputy)(_|$)|_by$'
      OR (c.relname, a.attname) = ('case_file', 'emergency')
      OR (c.relname = 'app_user' AND a.attname NOT IN ('id', 'issuer')))
  ORDER BY 1, 2`;

function listedColumns(): string[] {
  const page = readFileSync(path.resolve('docs/beschaeftigtendaten.md'), 'utf8');
  return Array.from(page.matchAll(/^\| `([\w.]+)`/gm), ([, column = '']) => column).sort();
}

test('every column that names a member of staff is listed with its purpose, its readers and its deletion', async () => {
  const columns = await database.look<Column>(STAFF_COLUMNS);
  expect(columns.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(listedColumns());
});

test('no table that names a member of staff has a duration', async () => {
  const tables = new Set((await database.look<Column>(STAFF_COLUMNS)).map(({ table }) => table));
  const durations = await database.look<Column>(`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND (data_type = 'interval' OR column_name ~ '(_ms|_seconds|_minutes|duration)')`);
  expect(durations.filter(({ table }) => tables.has(table))).toEqual([]);
});
