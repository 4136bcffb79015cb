import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { anApplication } from '@einkanal/domain/testing/builders';
import { multipart, type Part } from '../../test/multipart.js';
import { aSubmission, applicationPart, problemOf, receiptOf, stored, twoFiles } from '../../test/submissions.js';
import { HEIDELBERG } from '../../test/test-offices.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { aPdf } from '../../test/files.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const withKey = (key: string) => ({ headers: { 'idempotency-key': key } });
const before = { submissions: 0, cases: 0, documents: 0, due: 0, files: 0, incoming: 0, refusals: 0 };

async function added(work: () => Promise<void>) {
  const start = await stored(app);
  await work();
  const end = await stored(app);
  return Object.fromEntries(
    Object.entries(end).map(([name, count]) => [name, count - start[name as keyof typeof end]]),
  );
}

test('receive-01: a retry with another boundary, other white space and another order of keys gets the first receipt', async () => {
  const key = randomUUID();
  const application = anApplication({ '/applicant/familyName': 'Receive-01' });
  const sorted = Object.fromEntries(Object.entries(application).sort(([a], [b]) => (a < b ? -1 : 1)));
  let answers: Response[] = [];
  const change = await added(async () => {
    answers = [
      await app.submit([applicationPart(application), ...twoFiles()], withKey(key)),
      await app.submit([applicationPart(JSON.stringify(sorted, null, 4)), ...twoFiles()], withKey(key)),
    ];
  });
  const [first, second] = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  expect(second).toEqual(first);
  expect(change).toEqual({ ...before, submissions: 1, cases: 1, documents: 2, files: 2, due: 1 });
});

test('receive-02: the same key with one changed byte in an attachment is refused and names the first receipt', async () => {
  const key = randomUUID();
  const application = applicationPart(anApplication({ '/applicant/familyName': 'Receive-02' }));
  const pdf = aPdf('Pass A');
  const first = await app.submit([application, ...twoFiles(pdf)], withKey(key));
  const receipt = await receiptOf(first);
  const change = await added(async () => {
    const second = await app.submit([application, ...twoFiles(pdf.replace('Pass A', 'Pass B'))], withKey(key));
    expect(second.status).toBe(409);
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    const { submissionId, caseNumber, receivedAt } = receipt;
    expect(await problemOf(second)).toMatchObject({
      code: 'idempotency-key-reused',
      firstReceipt: { submissionId, caseNumber, receivedAt },
    });
  });
  expect(change).toEqual({ ...before, refusals: 1 });
});

test('receive-03: a refused request leaves its key free for the corrected one', async () => {
  const key = randomUUID();
  const refused = await app.submit(aSubmission({ '/applicant/birthDate': '1985-02-29' }), withKey(key));
  expect(refused.status).toBe(422);
  expect((await problemOf(refused)).errors).toMatchObject([
    { code: 'date-impossible', pointer: '/applicant/birthDate' },
  ]);
  const change = await added(async () => {
    const corrected = await app.submit(aSubmission({ '/applicant/birthDate': '1985-02-28' }), withKey(key));
    expect(corrected.status).toBe(201);
    expect(corrected.headers.has('idempotency-replayed')).toBe(false);
  });
  expect(change).toMatchObject({ submissions: 1, cases: 1 });
});

test('the same submission sent 20 times in parallel is one case with 20 equal receipts', async () => {
  // Ten races, because one alone can pass by luck.
  for (let race = 0; race < 10; race++) {
    const key = randomUUID();
    const parts = aSubmission({ '/applicant/familyName': `Race ${race}` });
    let answers: Response[] = [];
    const change = await added(async () => {
      answers = await Promise.all(Array.from({ length: 20 }, () => app.submit(parts, withKey(key))));
    });
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    const receipts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect(receipts.size).toBe(1);
    expect(answers.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(change).toEqual({ ...before, submissions: 1, cases: 1, documents: 2, files: 2, due: 1 });
  }
});

test('two API processes that get the same submission at once open one case', async () => {
  const other = await startTestApp({ DATABASE_URL: app.environment.DATABASE_URL, OIDC_ISSUER: app.issuer.url });
  try {
    for (let race = 0; race < 10; race++) {
      const { body, contentType } = multipart(aSubmission({ '/applicant/familyName': `Two processes ${race}` }));
      const headers = {
        'content-type': contentType,
        'idempotency-key': randomUUID(),
        authorization: `Bearer ${await app.token()}`,
      };
      const send = (url: string) => fetch(`${url}/api/v1/submissions`, { method: 'POST', body, headers });
      const answers = await Promise.all([app, other, app, other, app, other].map(({ url }) => send(url)));
      const receipts = new Set(await Promise.all(answers.map((answer) => answer.text())));
      expect([receipts.size, answers.map(({ status }) => status)]).toEqual([1, Array<number>(6).fill(201)]);
    }
    const cases = await app.look(`SELECT DISTINCT case_id FROM submission s JOIN case_file c ON c.id = s.case_id
                                  WHERE c.family_name LIKE 'Two processes%'`);
    expect(cases).toHaveLength(10);
  } finally {
    await other.close();
  }
});

/** Another process that has written the key and not committed yet. */
async function anUnfinishedTransaction({ database }: TestApp, key: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url('postgres') });
  await client.connect();
  await client.query(`SET session_replication_role = replica; BEGIN`);
  await client.query(
    `INSERT INTO submission (office_id, id, case_id, client_id, idempotency_key, fingerprint, kind, origin, service,
       received_at, captured_at, original, content, receipt)
     VALUES ($1, uuidv7(), uuidv7(), 'demo-portal', $2, '', 'OTHER', 'ONLINE', 'AT', now(), now(), '', '{}', '')`,
    [HEIDELBERG, key],
  );
  return client;
}

test('a request that waits longer than the limit for another under its key is told to come back', async () => {
  const quick = await startTestApp({ IDEMPOTENCY_WAIT_MS: '300' });
  const parts = aSubmission();
  const other = await anUnfinishedTransaction(quick, 'held');
  try {
    const waiting = await quick.submit(parts, withKey('held'));
    expect([waiting.status, waiting.headers.get('retry-after')]).toEqual([409, '10']);
    expect((await problemOf(waiting)).code).toBe('idempotency-key-in-flight');
    expect(await stored(quick)).toEqual(before);
  } finally {
    await other.end();
  }
  expect((await quick.submit(parts, withKey('held'))).status).toBe(201);
  await quick.close();
});

test('the identical application under another key within 14 days joins the first case and is not imported again', async () => {
  const parts = aSubmission({ '/applicant/familyName': 'Portal timed out' });
  const first = await receiptOf(await app.submit(parts));
  const change = await added(async () => {
    const second = await app.submit(parts);
    expect(second.status).toBe(201);
    expect(second.headers.has('idempotency-replayed')).toBe(false);
    const receipt = await receiptOf(second);
    expect(receipt.submissionId).not.toBe(first.submissionId);
    expect(receipt.caseNumber).toBe(first.caseNumber);
  });
  expect(change).toEqual({ ...before, submissions: 1, documents: 2, files: 2 });
  expect(
    await app.look(
      `SELECT e.type, e.data ->> 'repeatOf' AS repeat FROM case_event e JOIN case_file c ON c.id = e.case_id
       WHERE c.number = $1 ORDER BY e.seq`,
      [first.caseNumber],
    ),
  ).toEqual([
    { type: 'submission-accepted', repeat: null },
    { type: 'submission-attached', repeat: first.submissionId },
  ]);
});

test.each([
  ['another time of sending', 201, { '/submittedAt': '2026-11-25T08:00:00Z', '/channelMessageId': 'second attempt' }],
  ['another given name', 409, { '/applicant/givenNames': 'Ayşe' }],
])('under one key, %s is answered with %i', async (_what, status, patch) => {
  const key = randomUUID();
  expect((await app.submit(aSubmission(), withKey(key))).status).toBe(201);
  expect((await app.submit(aSubmission(patch), withKey(key))).status).toBe(status);
});

test('a replay is permitted anew: a client that lost the office gets nothing any more', async () => {
  const key = randomUUID();
  const parts: Part[] = aSubmission({ '/applicant/familyName': 'Permission lost' });
  expect((await app.submit(parts, withKey(key))).status).toBe(201);
  const authorization = `Bearer ${await app.token('demo-portal', { offices: ['004900'] })}`;
  const replay = await app.submit(parts, { headers: { 'idempotency-key': key, authorization } });
  expect([replay.status, (await problemOf(replay)).code]).toEqual([403, 'office-not-permitted']);
});
