import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JWTPayload } from 'jose';
import { createApp } from '../src/create-app.js';
import { readConfig } from '../src/platform/config.js';
import { createLog } from '../src/platform/log.js';
import { multipart, type Part } from './multipart.js';
import { aDatabase } from './test-database.js';
import { startTestIssuer } from './test-issuer.js';
import { testOfficesSql } from './test-offices.js';

const CLIENTS = { 'demo-portal': ['004200', '004900'], 'other-portal': ['004900'] };

export type TestClient = keyof typeof CLIENTS;
export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/**
 * The real API on a free port, with a database of its own, the test offices and an issuer whose keys the test holds.
 * @param overrides environment variables that differ from the usual ones, e.g. `OIDC_ISSUER` of another provider
 * @param onLine hears every line of the log, if `LOG_LEVEL` lets it through
 */
export async function startTestApp(overrides: Record<string, string> = {}, onLine?: (line: string) => void) {
  const database = await aDatabase();
  await database.look(testOfficesSql);
  const issuer = await startTestIssuer();
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-files-'));
  const environment = {
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://127.0.0.1:0',
    DATABASE_URL: database.url('einkanal_app'),
    DATABASE_RELAY_URL: database.url('einkanal_relay'),
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_SECRET: 'einkanal-demo-secret',
    FILES_DIR: filesDir,
    SEAL_KEY: '5e'.repeat(32),
    LOG_LEVEL: 'silent',
    ...overrides,
  };
  const config = readConfig(environment);
  const log = createLog(config.LOG_LEVEL, 'api', onLine && { write: onLine });
  const nest = await createApp(config, log);
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');

  /** A token of one of the test clients; `claims` replaces what it usually says. */
  const token = (client: TestClient = 'demo-portal', claims: JWTPayload = {}) =>
    issuer.sign({ sub: client, client_id: client, scope: 'submissions:write', offices: CLIENTS[client], ...claims });

  /** Sends a submission made of hand-written parts, with a fresh key unless `headers` brings one, `to` another process of it. */
  const submit = async (
    parts: readonly Part[],
    {
      headers = {},
      route = 'submissions',
      to = url,
    }: { headers?: Record<string, string>; route?: string; to?: string } = {},
  ) => {
    const { body, contentType } = multipart(parts);
    const authorization = headers.authorization ?? `Bearer ${await token()}`;
    const all = { 'content-type': contentType, 'idempotency-key': randomUUID(), ...headers, authorization };
    return fetch(`${to}/api/v1/${route}`, { method: 'POST', body, headers: all });
  };

  const close = async () => {
    await nest.close();
    await issuer.stop();
    await database.drop();
    rmSync(filesDir, { recursive: true, force: true });
  };

  return { url, nest, config, environment, database, issuer, filesDir, look: database.look, token, submit, close };
}

/** A second process on the database of the first. */
export function startAnotherProcess(
  { environment: { DATABASE_URL, DATABASE_RELAY_URL } }: Pick<TestApp, 'environment'>,
  overrides: Record<string, string> = {},
): Promise<TestApp> {
  return startTestApp({ DATABASE_URL, DATABASE_RELAY_URL, ...overrides });
}
