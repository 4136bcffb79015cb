import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { aPdf } from '../../test/files.js';
import { freePort } from '../../test/free-port.js';
import {
  applicationPart,
  aSubmission,
  aSubmissionWithoutFiles,
  problemOf,
  receiptOf,
  stored,
  twoFiles,
} from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aDatabase } from '../../test/test-database.js';
import { HEIDELBERG, testOfficesSql } from '../../test/test-offices.js';
import { startApiWithoutRoom } from '../../test/test-process.js';
import { aBreakableWay } from '../../test/test-proxy.js';
import { until } from '../../test/until.js';

const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });

/** Something at an address that takes connections and never says a word. */
async function aSilentServer() {
  let connections = 0;
  const server = createServer(() => (connections += 1)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { port: String(port), connections: () => connections, close: () => server.close() };
}

test('with Redis, targets and scanner silent a submission is accepted, and none of them is asked', async () => {
  const silent = await aSilentServer();
  const url = `127.0.0.1:${silent.port}`;
  const app = await startTestApp({
    REDIS_URL: `redis://${url}`,
    SCANNER: 'clamd',
    CLAMD_HOST: '127.0.0.1',
    CLAMD_PORT: silent.port,
  });
  await app.look(
    `INSERT INTO target_system (office_id, kind, adapter, name, settings)
     SELECT $1, kind, 'http', kind, $2 FROM unnest(ARRAY['SPECIALIST_SYSTEM', 'DMS']) AS kind`,
    [HEIDELBERG, JSON.stringify({ url: `http://${url}` })],
  );
  const answer = await app.submit(aSubmission());
  expect(answer.status).toBe(201);
  // What the scanner has to do is written down for later.
  expect(await app.look(`SELECT type FROM outbox ORDER BY type`)).toEqual([
    { type: 'scan-due' },
    { type: 'scan-due' },
    { type: 'submission-accepted' },
  ]);
  expect(await app.look(`SELECT DISTINCT scan_status FROM document`)).toEqual([{ scan_status: 'PENDING' }]);
  expect(silent.connections()).toBe(0);
  await app.close();
  silent.close();
});

describe('when the database goes away', () => {
  let database: Awaited<ReturnType<typeof aDatabase>>;
  let way: Awaited<ReturnType<typeof aBreakableWay>>;
  let app: TestApp;
  beforeAll(async () => {
    database = await aDatabase();
    await database.look(testOfficesSql);
    way = await aBreakableWay(database.url('einkanal_app'));
    app = { ...(await startTestApp({ DATABASE_URL: way.url, DATABASE_POOL_SIZE: '4' })), look: database.look };
  });
  afterAll(async () => {
    await app.close();
    await way.close();
    await database.drop();
  });

  const send = (key: string) => app.submit(aSubmission({ '/message': key }), withKey(key));

  test('connections that are cut while submissions arrive cost nobody a receipt or a second case', async () => {
    const keys = Array.from({ length: 60 }, () => randomUUID());
    const sending = new AbortController();
    const cutting = (async () => {
      while (!sending.signal.aborted) {
        way.cut();
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
      }
    })();
    const receipts = new Map<string, string>();
    for (const key of keys) {
      const answer = await send(key);
      expect([201, 503]).toContain(answer.status);
      if (answer.status === 201) receipts.set(key, await answer.text());
    }
    sending.abort();
    await cutting;
    for (const key of keys) {
      const answer = await until('it is accepted', async () => {
        const again = await send(key);
        return again.status === 201 && again;
      });
      const receipt = await answer.text();
      expect(receipts.get(key) ?? receipt).toBe(receipt);
    }
    expect(await stored(app)).toMatchObject({ submissions: keys.length, cases: keys.length, due: keys.length });
  });

  test('a file that belongs to a receipt is never deleted, whatever became of the answer', async () => {
    const documents = await app.look<{ file_key: string }>('SELECT file_key FROM document');
    expect(documents.length).toBeGreaterThan(0);
    for (const { file_key } of documents) expect(existsSync(path.join(app.filesDir, file_key))).toBe(true);
  });

  test('without a database it says so, keeps nothing, and goes on by itself with the same key', async () => {
    const before = await stored(app);
    const key = randomUUID();
    await way.close();
    const answer = await send(key);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect((await problemOf(answer)).code).toBe('temporarily-unavailable');
    await way.openAgain();
    await until('it accepts again', async () => (await send(key)).status === 201);
    expect(await stored(app)).toMatchObject({ submissions: before.submissions + 1, incoming: 0 });
  });
});

test('when the disk is full it says so, and nothing of the submission stays', async () => {
  const app = await startTestApp();
  const port = await freePort();
  const api = startApiWithoutRoom(app.environment, port);
  const to = `http://127.0.0.1:${String(port)}`;
  try {
    await until('it listens', () =>
      fetch(`${to}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const [application] = aSubmission();
    const large = twoFiles(aPdf('a'), aPdf('b') + 'x'.repeat(3 * 1024 * 1024));
    const answer = await app.submit([application!, ...large], { to });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([503, 'temporarily-unavailable']);
    expect(await stored(app)).toMatchObject({ submissions: 0, cases: 0, files: 0, incoming: 0 });
    expect((await app.submit(aSubmission(), { to })).status).toBe(201);
    expect((await app.submit([applicationPart('{')], { to })).status).toBe(400);
  } finally {
    api.kill('SIGKILL');
    await app.close();
  }
});

test('after the commit others are woken, a few times for many submissions', async () => {
  const app = await startTestApp();
  const listener = new pg.Client({ connectionString: app.database.url('einkanal_app') });
  await listener.connect();
  const heard: string[] = [];
  listener.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload ?? ''}`.trim()));
  await listener.query('LISTEN einkanal_outbox; LISTEN einkanal_events');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, at) => app.submit(aSubmissionWithoutFiles({ '/message': String(at) }))),
  );
  const receipts = await Promise.all(answers.map(receiptOf));
  expect(new Set(receipts.map(({ caseNumber }) => caseNumber)).size).toBe(40);
  await until('both channels are heard', async () => new Set(heard).size === 2);
  expect(new Set(heard)).toEqual(new Set(['einkanal_outbox', `einkanal_events ${HEIDELBERG}`]));
  expect(heard.length).toBeLessThan(40);
  await listener.end();
  await app.close();
});
