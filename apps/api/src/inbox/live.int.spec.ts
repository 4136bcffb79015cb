import pg from 'pg';
import { startAnotherProcess, startTestApp, type TestApp } from '../../test/test-app.js';
import { aDatabase } from '../../test/test-database.js';
import { aSubmittedCase } from '../../test/test-case.js';
import { aListener } from '../../test/test-listener.js';
import { HEIDELBERG, RHEIN_NECKAR } from '../../test/test-offices.js';
import { aPerson, type TestPerson } from '../../test/test-person.js';
import { until } from '../../test/until.js';
import { readConfig } from '../platform/config.js';
import { factsAfter, presentPosition } from '../case-file/case-event-stream.query.js';

let app: TestApp;
let other: TestApp;
let clerk: TestPerson;
let caseId: string;
beforeAll(async () => {
  app = await startTestApp({ LIVE_HEARTBEAT_MS: '200' });
  other = await startAnotherProcess(app, { LIVE_HEARTBEAT_MS: '200' });
  clerk = await aPerson(app, { roles: ['INTAKE'] });
  caseId = (await aSubmittedCase(app)).caseId;
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const listen = (target: TestApp, { person = clerk, lastEventId }: { person?: TestPerson; lastEventId?: string } = {}) =>
  aListener(`${target.url}/api/v1/events`, {
    cookie: person.cookie,
    ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
  });

/** Writes a fact as some process would, on a connection that the test holds in its hand. */
async function aWriter() {
  const client = new pg.Client({ connectionString: app.database.url('einkanal_app') });
  await client.connect();
  const write = (type: string, at = new Date()) =>
    client.query(`INSERT INTO case_event (office_id, case_id, type, at, actor) VALUES ($1, $2, $3, $4, 'system')`, [
      HEIDELBERG,
      caseId,
      type,
      at,
    ]);
  const begin = async () => {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('app.office_id', $1, true)`, [HEIDELBERG]);
  };
  return {
    begin,
    write,
    query: async <Rows>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Rows,
    commit: () => client.query('COMMIT'),
    fact: async (type: string, at?: Date) => {
      await begin();
      await write(type, at);
      await client.query('COMMIT');
    },
    notify: () => client.query(`SELECT pg_notify('einkanal_events', $1)`, [HEIDELBERG]),
    end: () => client.end(),
  };
}

test('a submission that one process receives is on the screen of another within a second', async () => {
  const listener = await listen(other);
  try {
    await listener.place();
    const { caseId: fresh } = await aSubmittedCase(app);
    const startedAt = Date.now();
    const change = await until('the event arrives', () => listener.changes().find((one) => one.caseId === fresh));
    expect(Date.now() - startedAt).toBeLessThan(1_000);
    expect(change).toEqual({
      caseId: fresh,
      type: 'submission-accepted',
      at: expect.any(String) as string,
      by: null,
      stage: null,
      teamName: null,
    });
  } finally {
    listener.close();
  }
});

test('a transaction that began earlier and commits later is not passed over', async () => {
  const [slow, quick, reader] = [await aWriter(), await aWriter(), await aWriter()];
  try {
    await reader.begin();
    const start = await presentPosition(reader);
    const seen = async () => (await factsAfter(reader, start, 10)).map(({ type }) => type);
    await slow.begin();
    await slow.write('slow-one');
    await quick.fact('quick-one');
    // The later one waits for the earlier one: whoever had heard it already would never hear of the other.
    expect(await seen()).toEqual([]);
    await slow.commit();
    expect(await seen()).toEqual(['slow-one', 'quick-one']);
    await reader.commit();
  } finally {
    await Promise.all([slow.end(), quick.end(), reader.end()]);
  }
});

test('the later one is heard as soon as the earlier one has ended, though nobody says so', async () => {
  const [slow, quick] = [await aWriter(), await aWriter()];
  const listener = await listen(app);
  try {
    await listener.place();
    await slow.begin();
    await slow.write('slow-two');
    await quick.fact('quick-two');
    await quick.notify();
    await slow.commit();
    await until('both arrive', () => listener.types().includes('quick-two'), 3_000);
    expect(listener.types().slice(-2)).toEqual(['slow-two', 'quick-two']);
  } finally {
    listener.close();
    await Promise.all([slow.end(), quick.end()]);
  }
});

test.each([
  [
    'older than a day',
    async () => {
      const writer = await aWriter();
      const listener = await listen(app);
      await listener.place();
      listener.close();
      await writer.fact('long-ago', new Date(Date.now() - 25 * 3_600_000));
      await writer.end();
      return listener.lastId();
    },
  ],
  ['of another deployment', () => Promise.resolve('999999999999-1')],
  ['that no answer contained', () => Promise.resolve("1' OR 1=1")],
])('who comes back with a place %s is told once to load everything anew', async (_what, place) => {
  const listener = await listen(app, { lastEventId: await place() });
  try {
    await until('the order to reload arrives', () => listener.events().includes('reload'));
    await listener.place();
    expect(listener.events().filter((event) => event === 'reload')).toHaveLength(1);
    // inbox-06: what is loaded then is one truth.
    const { inbox } = (await (await clerk.call('/api/v1/inbox/counts')).json()) as { inbox: { count: number } };
    const { rows } = (await (await clerk.call('/api/v1/inbox?limit=200')).json()) as { rows: unknown[] };
    expect(rows).toHaveLength(inbox.count);
  } finally {
    listener.close();
  }
});

test('nothing of another office is heard', async () => {
  const stranger = await aPerson(app, { roles: ['TEAM_LEAD'], office: RHEIN_NECKAR });
  const [listener, control] = [await listen(app, { person: stranger }), await listen(app)];
  try {
    await Promise.all([listener.place(), control.place()]);
    const { caseId: fresh } = await aSubmittedCase(app);
    await until('the own office hears it', () => control.changes().some((one) => one.caseId === fresh));
    expect(listener.changes()).toEqual([]);
  } finally {
    listener.close();
    control.close();
  }
});

test('inbox-06: a comment comes at least every 20 seconds, whatever an operator sets', () => {
  expect(() => readConfig({ ...app.environment, LIVE_HEARTBEAT_MS: '20001' })).toThrow('LIVE_HEARTBEAT_MS');
});

test('the stream shows that it is alive, and ends with the session', async () => {
  const leaver = await aPerson(app, { roles: ['INTAKE'] });
  const listener = await listen(app, { person: leaver });
  await until('a heartbeat', () => listener.comments() > 1);
  await leaver.call('/api/auth/logout', { method: 'POST' });
  await until('the stream ends', () => listener.isOver());
  expect((await leaver.call('/api/v1/events')).status).toBe(401);
});

test('where notifications do not arrive, the process says that it is degraded and finds what is new by looking', async () => {
  // As behind a transaction pooler: who listens there hears nothing from here.
  const elsewhere = await aDatabase();
  const deaf = await startAnotherProcess(app, { DATABASE_LISTEN_URL: elsewhere.url('einkanal_app') });
  const listener = await listen(deaf);
  try {
    await listener.place();
    expect(await (await fetch(`${deaf.url}/health/ready`)).json()).toEqual({
      status: 'ready',
      degraded: ['notifications'],
    });
    const { caseId: fresh } = await aSubmittedCase({ ...deaf, look: app.look });
    await until('the event is found', () => listener.changes().some((one) => one.caseId === fresh), 3_000);
  } finally {
    listener.close();
    await deaf.close();
    await elsewhere.drop();
  }
});

test('a process that stops ends its streams and is gone', async () => {
  const brief = await startAnotherProcess(app);
  const listener = await listen(brief);
  await listener.place();
  await brief.close();
  await until('the stream ends', () => listener.isOver());
});
