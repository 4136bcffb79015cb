// One database server for the whole run and one migrated template; each test file clones it. Plain JavaScript, because
// Jest resolves this file by Node's own rules: the migrations are compiled afresh, so that no stale build is tested.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startDatabase } from '../../../tools/database.mjs';

const TEMPLATE = 'einkanal_template';

export default async function setUp() {
  const root = path.resolve(import.meta.dirname, '../../..');
  const compiled = path.join(root, 'node_modules/.cache/einkanal', `migrations-${process.pid}`);
  execFileSync(process.execPath, [path.join(root, 'tools/compile.mjs'), path.join(root, 'migrations'), compiled]);
  const { rolesSql, databaseSql } = await import(path.join(compiled, 'roles.js'));
  const { migrate } = await import(path.join(compiled, 'data-source.js'));
  const { migrateQueueSchema } = await import(path.join(compiled, 'queue-schema.js'));

  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-test-'));
  const server = await startDatabase({ dataDir: path.join(folder, 'db'), password: 'test', forTests: true });
  globalThis.testDatabase = { server, folder, compiled };
  process.env.TEST_SUPERUSER_URL = server.superuserUrl;
  await run(server.superuserUrl, rolesSql({ owner: 'test', app: 'test', relay: 'test' }));
  await run(server.superuserUrl, `CREATE DATABASE ${TEMPLATE}`);
  const template = server.superuserUrl.replace(/\/postgres$/, `/${TEMPLATE}`);
  await run(template, databaseSql);
  const owner = template.replace('//postgres:', '//einkanal_owner:');
  await migrate(owner);
  await migrateQueueSchema(owner);
}

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
