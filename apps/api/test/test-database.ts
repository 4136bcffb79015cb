import { randomUUID } from 'node:crypto';
import pg from 'pg';

export const TEMPLATE = 'einkanal_template';

export type TestRole = 'postgres' | 'einkanal_owner' | 'einkanal_app' | 'einkanal_relay';

/** The address of a database of the test server, for one of its roles. */
export function databaseUrl(name: string, role: TestRole): string {
  const url = new URL(process.env.TEST_SUPERUSER_URL ?? 'postgres://not-started');
  url.pathname = `/${name}`;
  url.username = role;
  url.password = 'test';
  return url.href;
}

/** A fresh database with every migration applied, for one test file. */
export async function aDatabase() {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await query('postgres', 'postgres', `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  return {
    name,
    url: (role: TestRole) => databaseUrl(name, role),
    /** Runs SQL as the superuser, past row-level security: to look at what really stands there. */
    look: <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      query<Row>(name, 'postgres', sql, values),
    drop: () => query('postgres', 'postgres', `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function query<Row extends pg.QueryResultRow>(
  database: string,
  role: TestRole,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl(database, role) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
