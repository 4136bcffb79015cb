import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort, startDatabase } from '../tools/database.mjs';
import { startIssuer } from './intake-issuer.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function prepareDatabase(superuserUrl) {
  const as = (role) => superuserUrl.replace(/\/\/.*@/, `//${role}:bench@`);
  const env = {
    PATH: process.env.PATH,
    DATABASE_SUPERUSER_URL: superuserUrl,
    DATABASE_OWNER_URL: as('einkanal_owner'),
    DATABASE_URL: as('einkanal_app'),
    DATABASE_RELAY_URL: as('einkanal_relay'),
  };
  execFileSync(process.execPath, [path.join(ROOT, 'tools/migrate.mjs')], { env });
  await run(
    superuserUrl,
    `UPDATE office SET served = true WHERE abh_kennung = '004200';
     INSERT INTO machine_client VALUES ('bench', 'Messung', 100000000);
     CREATE TABLE bench_baseline (id uuid PRIMARY KEY DEFAULT uuidv7(), original bytea NOT NULL);
     GRANT SELECT, INSERT ON bench_baseline TO einkanal_app;`,
  );
  return { app: env.DATABASE_URL, relay: env.DATABASE_RELAY_URL };
}

async function answers(port) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    // While it begins, an API answers that it is not ready.
    if (answer && answer.status !== 503) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nobody answers on port ${port}`);
}

/** A durable PostgreSQL, an issuer, and the API and the baseline as processes of their own. */
export async function startServers({ execArgv = [] } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-bench-intake-'));
  const filesDir = path.join(folder, 'files');
  mkdirSync(path.join(filesDir, 'baseline'), { recursive: true });
  const database = await startDatabase({ dataDir: path.join(folder, 'postgres'), password: 'bench' });
  const issuer = await startIssuer();
  const urls = await prepareDatabase(database.superuserUrl);
  const [apiPort, baselinePort] = [await freePort(), await freePort()];
  const launch = (script, environment, options = {}) =>
    fork(path.join(ROOT, script), { env: { PATH: process.env.PATH, ...environment }, stdio: 'inherit', ...options });
  const environment = {
    NODE_ENV: 'production',
    API_PORT: String(apiPort),
    PUBLIC_URL: `http://127.0.0.1:${apiPort}`,
    DATABASE_URL: urls.app,
    DATABASE_RELAY_URL: urls.relay,
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_SECRET: 'bench',
    FILES_DIR: filesDir,
    SEAL_KEY: '5e'.repeat(32),
    ALLOW_NO_SCANNER: 'true',
    LOG_LEVEL: 'warn',
  };
  const api = launch('apps/api/dist/main.js', environment, { execArgv });
  const baseline = launch('bench/intake-baseline.mjs', {
    PORT: String(baselinePort),
    DATABASE_URL: urls.app,
    FILES_DIR: path.join(filesDir, 'baseline'),
  });
  await Promise.all([answers(apiPort), answers(baselinePort)]);

  const stop = async () => {
    for (const child of [api, baseline]) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    issuer.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    api: { port: apiPort, pid: api.pid },
    baseline: { port: baselinePort, pid: baseline.pid },
    environment,
    database,
    token: issuer.token,
    analyze: () => run(database.superuserUrl, 'ANALYZE'),
    stop,
  };
}
