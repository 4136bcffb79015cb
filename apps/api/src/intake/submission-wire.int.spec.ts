import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Receipt } from '@einkanal/domain/intake/receipt';
import { anApplication } from '@einkanal/domain/testing/builders';
import { aPdf } from '../../test/files.js';
import { multipart, type Part } from '../../test/multipart.js';
import { openConnection, requestHead } from '../../test/raw-connection.js';
import {
  aSubmission,
  aSubmissionWithoutFiles,
  applicationPart,
  problemOf,
  receiptOf,
  stored,
  twoFiles,
} from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { until } from '../../test/until.js';

let app: TestApp;
let authorization: string;
beforeAll(async () => {
  app = await startTestApp();
  authorization = `Bearer ${await app.token()}`;
});
afterAll(() => app.close());

const MIB = 1024 * 1024;
const openFiles = () => readdirSync('/proc/self/fd').length;

function aRequest(parts: readonly Part[], more: Record<string, string | number> = {}) {
  const { body, contentType } = multipart(parts);
  const usual = { Authorization: authorization, 'Idempotency-Key': randomUUID(), 'Content-Length': body.length };
  return { head: requestHead({ ...usual, 'Content-Type': contentType, ...more }), body };
}

function attachments(names: readonly string[]) {
  return names.map((part) => ({ part }));
}

describe('receive-11: the connection is cut in the middle of the second file', () => {
  const key = randomUUID();
  const big = (text: string) => aPdf(text) + 'x'.repeat(5 * MIB);
  const parts = aSubmission({ '/applicant/familyName': 'Receive-11' })
    .slice(0, 1)
    .concat(twoFiles(big('a'), big('b')));

  test('nothing of it stays: no row, no file, no open file handle', async () => {
    const before = { ...(await stored(app)), open: openFiles() };
    const { head, body } = aRequest(parts, { 'Idempotency-Key': key });
    const connection = await openConnection(app.url);
    connection.write(head, body.subarray(0, body.length * 0.75));
    await until('both files arrive', async () => (await stored(app)).incoming === 2);
    connection.cut();
    await until('the half arrived files are gone', async () => (await stored(app)).incoming === 0);
    await until('the file handles are closed', async () => openFiles() <= before.open);
    expect({ ...(await stored(app)), open: before.open }).toEqual(before);
  });

  test('and the same, sent whole with the same key, is accepted', async () => {
    const answer = await app.submit(parts, { headers: { 'idempotency-key': key } });
    expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
  });
});

test('receive-12: 50 times two submissions without a pause on one connection keep every file and trailing field', async () => {
  const connection = await openConnection(app.url);
  const digest = (text: string) => createHash('sha512').update(text).digest('hex');
  for (let round = 0; round < 50; round++) {
    const files = Array.from({ length: 4 }, (_, at) => ({
      name: `file-${at}`,
      body: `${aPdf(`${round}-${at}`)}${'.'.repeat(20_000)}`,
      fileName: `Anlage ${at}.pdf`,
    }));
    const application = anApplication({
      '/attachments': attachments(files.map(({ name }) => name)),
      '/applicant/familyName': `Receive-12 ${round}`,
    });
    const trailing = { name: 'note', body: `Nachtrag ${round}` };
    const first = aRequest([applicationPart(application), ...files, trailing]);
    const second = aRequest([applicationPart({ ...application, message: 'B' }), ...files]);
    connection.write(first.head, first.body, second.head, second.body);
    const answers = [await connection.next(), await connection.next()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const [a, b] = answers.map(({ body }) => (JSON.parse(body) as Receipt).files.map(({ sha512 }) => sha512));
    const sent = files.map(({ body }) => digest(body));
    expect([a, b]).toEqual([[...sent, digest(trailing.body)], sent]);
  }
  connection.close();
});

test('receive-13: an optional file input that was left empty is no document', async () => {
  const empty = { name: 'file-9', body: '', fileName: '', type: 'application/octet-stream' };
  const answer = await app.submit([...aSubmission(), empty]);
  expect(answer.status).toBe(201);
  expect((await receiptOf(answer)).files).toHaveLength(2);
  expect((await stored(app)).incoming).toBe(0);
});

describe('receive-14: a sender asks before it sends', () => {
  const asking = { Expect: '100-continue' };

  test('900 MB are refused before a byte of them is sent', async () => {
    const { head } = aRequest(aSubmission(), { ...asking, 'Content-Length': 900 * MIB });
    const connection = await openConnection(app.url);
    connection.write(head);
    const answer = await connection.next();
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([413, 'submission-too-large']);
  });

  test('an expired token is refused before the upload', async () => {
    const expired = await app.token('demo-portal', { exp: Math.floor(Date.now() / 1000) - 600 });
    const { head } = aRequest(aSubmission(), { ...asking, Authorization: `Bearer ${expired}` });
    const connection = await openConnection(app.url);
    connection.write(head);
    const answer = await connection.next();
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([401, 'token-expired']);
  });

  test('a permitted sender is told to go on, then gets its receipt', async () => {
    const large = aPdf('5 MB') + 'x'.repeat(5 * MIB);
    const parts = [...aSubmission().slice(0, 1), ...twoFiles(large)];
    const { head, body } = aRequest(parts, asking);
    const connection = await openConnection(app.url);
    connection.write(head);
    expect((await connection.next()).status).toBe(100);
    connection.write(body);
    expect((await connection.next()).status).toBe(201);
    connection.close();
  });
});

test('without Expect, too large a Content-Length is refused and the answer arrives', async () => {
  const { head, body } = aRequest(aSubmission(), { 'Content-Length': 900 * MIB });
  const connection = await openConnection(app.url);
  connection.write(head, body);
  expect((await connection.next()).status).toBe(413);
  connection.cut();
});

const whole = multipart(aSubmissionWithoutFiles(), 'grenze').body;
const unreadable: [string, string, Buffer, string][] = [
  ['a body that ends early', 'multipart/form-data; boundary=grenze', whole.subarray(0, -20), 'multipart-unreadable'],
  [
    'a body without its closing line',
    'multipart/form-data; boundary=grenze',
    whole.subarray(0, -12),
    'multipart-unreadable',
  ],
  ['a body with another boundary', 'multipart/form-data; boundary=andere', whole, 'multipart-unreadable'],
  ['a body without a boundary', 'multipart/form-data', whole, 'multipart-unreadable'],
  ['an empty body', 'multipart/form-data; boundary=grenze', Buffer.alloc(0), 'application-first'],
  [
    'a file before the JSON part',
    'multipart/form-data; boundary=grenze',
    multipart(aSubmission().toReversed(), 'grenze').body,
    'application-first',
  ],
  [
    'JSON that is cut',
    'multipart/form-data; boundary=grenze',
    multipart([applicationPart('{"kind":')], 'grenze').body,
    'json-syntax',
  ],
];

test.each(unreadable)('%s is answered with 400 and stores nothing but a trace', async (_what, type, body, code) => {
  const before = await stored(app);
  const headers = { authorization, 'content-type': type, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${app.url}/api/v1/submissions`, { method: 'POST', body, headers });
  expect([answer.status, (await problemOf(answer)).code]).toEqual([400, code]);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
});

test('JSON instead of multipart is answered with 400', async () => {
  const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(`${app.url}/api/v1/submissions`, { method: 'POST', body: '{}', headers });
  expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'multipart-unreadable']);
});

test.each([
  ['no key', {}, 'idempotency-key-missing'],
  ['a key with a blank', { 'idempotency-key': 'two words' }, 'idempotency-key-invalid'],
])('%s is refused, and the trace keeps what was sent', async (_what, more, code) => {
  const { body, contentType } = multipart(aSubmissionWithoutFiles());
  const headers = { authorization, 'content-type': contentType, ...more };
  const answer = await fetch(`${app.url}/api/v1/submissions`, { method: 'POST', body, headers });
  expect([answer.status, (await problemOf(answer)).code]).toEqual([400, code]);
  const [row] = await app.look(
    'SELECT idempotency_key, sealed_body IS NOT NULL AS kept FROM refusal ORDER BY at DESC LIMIT 1',
  );
  expect(row).toEqual({ idempotency_key: null, kept: true });
});

test.each([
  ['filename="a/b \\"c\\".pdf"', 'a/b "c".pdf'],
  ['filename="O\'Neill & Söhne "GmbH".pdf"', 'O\'Neill & Söhne "GmbH".pdf'],
  ['filename="C:\\Pässe\\..\\Pass.pdf"', 'C:\\Pässe\\..\\Pass.pdf'],
  ['filename="Pass.pdf"; filename*=UTF-8\'\'..%2F..%2FP%C3%A4sse.pdf', '../../Pässe.pdf'],
])('import-06: of %s the whole name is kept, and says nothing about where the file lies', async (stated, name) => {
  const file = { name: 'file-1', body: aPdf(name), fileName: 'X' };
  const { head, body } = aRequest([...aSubmissionWithoutFiles({ '/message': name }), file]);
  const at = body.indexOf('filename="X"');
  const written = Buffer.concat([body.subarray(0, at), Buffer.from(stated), body.subarray(at + 'filename="X"'.length)]);
  const connection = await openConnection(app.url);
  connection.write(head.replace(/(Content-Length: )\d+/, `$1${String(written.length)}`), written);
  expect((await connection.next()).status).toBe(201);
  connection.close();
  const [kept] = await app.look<{ file_key: string }>('SELECT file_key FROM document WHERE file_name = $1', [name]);
  expect(kept?.file_key).toMatch(/^[0-9a-f-]{36}\/\d{4}\/\d{2}\/[0-9a-f-]{36}$/);
});

test('a part whose head cannot be read is noticed, not passed over', async () => {
  const { body } = multipart(
    [...aSubmissionWithoutFiles(), { name: 'file-1', body: aPdf(), fileName: 'a\nb.pdf' }],
    'grenze',
  );
  const headers = {
    authorization,
    'content-type': 'multipart/form-data; boundary=grenze',
    'idempotency-key': randomUUID(),
  };
  const answer = await fetch(`${app.url}/api/v1/submissions`, { method: 'POST', body, headers });
  expect([answer.status, (await problemOf(answer)).code]).toEqual([400, 'multipart-unreadable']);
});

test('a JSON part of more than 2 MiB is refused', async () => {
  const answer = await app.submit([
    applicationPart({ ...anApplication(), padding: ['x'.repeat(90_000)], more: Array(30).fill('y'.repeat(90_000)) }),
  ]);
  expect([answer.status, (await problemOf(answer)).code]).toEqual([413, 'json-too-large']);
});

test('after a refusal in the middle of an upload the connection serves the next request', async () => {
  const connection = await openConnection(app.url);
  const files = twoFiles(aPdf('a') + 'x'.repeat(MIB));
  const bad = aRequest([applicationPart(anApplication({ '/kind': 'WISH' })), ...files]);
  const good = aRequest(aSubmission());
  connection.write(bad.head, bad.body);
  expect((await connection.next()).status).toBe(422);
  connection.write(good.head, good.body);
  expect((await connection.next()).status).toBe(201);
  connection.close();
});
