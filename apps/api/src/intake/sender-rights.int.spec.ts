import { randomUUID } from 'node:crypto';
import { anApplication } from '@einkanal/domain/testing/builders';
import { multipart } from '../../test/multipart.js';
import { applicationPart, aSubmissionWithoutFiles, problemOf, receiptOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp, type TestClient } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await app.look(`INSERT INTO machine_client VALUES ('slow-portal', 'Langsames Portal', 3)`);
});
afterAll(() => app.close());

const as = async (client: TestClient, claims = {}) => `Bearer ${await app.token(client, claims)}`;
const anywhere = { '/office': '004900', '/attachments': undefined };

describe('auth-04: senders see and may do nothing of each other', () => {
  test('a client sends to an office that its token does not name', async () => {
    const authorization = await as('other-portal');
    const answer = await app.submit(aSubmissionWithoutFiles(), { headers: { authorization } });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'office-not-permitted']);
  });

  test('a submission of another client is as unknown as one that never was', async () => {
    const { submissionId } = await receiptOf(await app.submit(aSubmissionWithoutFiles(anywhere)));
    const look = async (id: string, client: TestClient) => {
      const headers = { authorization: await as(client) };
      const answer = await fetch(`${app.url}/api/v1/submissions/${id}`, { headers });
      const { instance: _differs, ...body } = await problemOf(answer);
      return { status: answer.status, body };
    };
    expect((await look(submissionId, 'demo-portal')).status).toBe(200);
    const foreign = await look(submissionId, 'other-portal');
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await look(randomUUID(), 'other-portal'));
    expect(foreign).toEqual(await look('no-uuid', 'other-portal'));
  });

  test('two clients use the same key for different applications', async () => {
    const key = { 'idempotency-key': 'antrag-1' };
    const send = async (client: TestClient, familyName: string) =>
      app.submit([applicationPart(anApplication({ ...anywhere, '/applicant/familyName': familyName }))], {
        headers: { ...key, authorization: await as(client) },
      });
    const answers = [await send('demo-portal', 'Erste'), await send('other-portal', 'Zweite')];
    expect(answers.map(({ status, headers }) => [status, headers.get('idempotency-replayed')])).toEqual([
      [201, null],
      [201, null],
    ]);
  });
});

test('a sender learns where its submission stands, in plain words of both languages', async () => {
  const receipt = await receiptOf(await app.submit(aSubmissionWithoutFiles()));
  const headers = { authorization: await as('demo-portal') };
  const answer = await fetch(`${app.url}/api/v1/submissions/${receipt.submissionId}`, { headers });
  expect(await answer.json()).toEqual({
    submissionId: receipt.submissionId,
    caseNumber: receipt.caseNumber,
    receivedAt: receipt.receivedAt,
    state: 'RECEIVED',
    sentence: { de: expect.any(String), en: expect.any(String) },
    nextStep: { de: expect.any(String), en: expect.any(String) },
    otherOffice: null,
  });
});

test('a token without the scope is refused before anything is read', async () => {
  const authorization = await as('demo-portal', { scope: 'openid' });
  const answer = await app.submit(aSubmissionWithoutFiles(), { headers: { authorization } });
  expect([answer.status, (await problemOf(answer)).code]).toEqual([403, 'scope-missing']);
});

test('who is not signed in is told before the body is looked at, and how to sign in', async () => {
  const { body, contentType } = multipart([{ name: 'nonsense', body: 'x' }]);
  const headers = { 'content-type': contentType };
  const answer = await fetch(`${app.url}/api/v1/submissions`, { method: 'POST', body, headers });
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect((await problemOf(answer)).code).toBe('token-missing');
});

test('a client that sends more than agreed is told when to go on; nothing of it is kept', async () => {
  const before = await stored(app);
  const authorization = await as('demo-portal', { client_id: 'slow-portal' });
  const answers: Response[] = [];
  for (let sent = 0; sent < 8; sent++)
    answers.push(
      await app.submit(aSubmissionWithoutFiles({ '/message': String(sent) }), { headers: { authorization } }),
    );
  const refused = answers.filter(({ status }) => status === 429);
  // A minute may have passed in between: then three more were permitted.
  expect(refused.length).toBeGreaterThanOrEqual(2);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  const after = await stored(app);
  expect(after.submissions - before.submissions).toBe(8 - refused.length);
  expect(after.refusals).toBe(before.refusals);
});
