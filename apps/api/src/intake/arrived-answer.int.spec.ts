import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freshMessage, MESSAGE_ID, sendMessage } from '../../test/sent-messages.js';
import { problemOf, receiptOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';
import { HEIDELBERG } from '../../test/test-offices.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

type Row = Record<string, unknown>;
const APPLICATION_ID = /(?<=<xa:antragsidentifikation>)[^<]+/;
const QUESTION = '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d';

/** An application that came as a message. */
async function anApplication() {
  const message = freshMessage('130101-representative');
  const { caseNumber } = await receiptOf(await sendMessage(app, message));
  const [row] = await app.look<{ id: string }>('SELECT id FROM case_file WHERE number = $1', [caseNumber]);
  return { caseNumber, caseId: row?.id ?? '', applicationId: APPLICATION_ID.exec(message)?.[0] ?? '' };
}

const anAnswer = (applicationId: string, changes: Record<string, string> = {}) =>
  freshMessage('130103-answer', changes).replace(APPLICATION_ID, applicationId);

const caseOf = async (id: string) => (await app.look<Row>('SELECT * FROM case_file WHERE id = $1', [id]))[0] ?? {};
const messageOf = async (xml: string) =>
  (await app.look<Row>('SELECT * FROM message WHERE message_id = $1', [MESSAGE_ID.exec(xml)?.[0]]))[0];
const countMessages = async () =>
  (await app.look<{ count: number }>('SELECT count(*)::int AS count FROM message'))[0]?.count;

test('an answer joins the case of its application as a supplement, with its files and words, and is kept as it came', async () => {
  const { caseId, caseNumber, applicationId } = await anApplication();
  const answer = anAnswer(applicationId);
  const response = await sendMessage(app, answer);
  expect(response.status).toBe(201);
  const receipt = await receiptOf(response);
  expect(receipt.caseNumber).toBe(caseNumber);
  expect(await caseOf(caseId)).toMatchObject({ submission_count: 2 });
  const [submission] = await app.look<Row>('SELECT * FROM submission WHERE id = $1', [receipt.submissionId]);
  expect(submission).toMatchObject({
    ...{ case_id: caseId, kind: 'SUPPLEMENT' },
    content: { message: 'Anbei der Mietvertrag.', channelCaseId: applicationId, caseNumber },
  });
  const documents = await app.look('SELECT file_name, media_type FROM document WHERE submission_id = $1', [
    receipt.submissionId,
  ]);
  expect(documents).toEqual([{ file_name: 'Mietvertrag.pdf', media_type: 'application/pdf' }]);
  const kept = await messageOf(answer);
  expect(kept).toMatchObject({
    ...{ type: '130103', case_id: caseId, submission_id: receipt.submissionId, application_id: applicationId },
    ...{ trigger_id: QUESTION, way: 'ENDPOINT' },
  });
  expect(await readFile(path.join(app.filesDir, String(kept?.file_key)), 'utf8')).toBe(answer);
});

test('the same answer again has the same receipt and changes nothing', async () => {
  const { applicationId } = await anApplication();
  const answer = anAnswer(applicationId);
  const first = await sendMessage(app, answer);
  const before = [await stored(app), await countMessages()];
  const again = await sendMessage(app, answer);
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect(await again.text()).toBe(await first.text());
  expect([await stored(app), await countMessages()]).toEqual(before);
});

test('ten that send the same answer at once have one receipt', async () => {
  const { caseId, applicationId } = await anApplication();
  const answer = anAnswer(applicationId);
  const all = await Promise.all(Array.from({ length: 10 }, () => sendMessage(app, answer)));
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(await Promise.all(all.map((one) => one.text()))).size).toBe(1);
  expect(await caseOf(caseId)).toMatchObject({ submission_count: 2 });
});

test('another message under the id of an answer is refused, and nothing of it stays', async () => {
  const { applicationId } = await anApplication();
  const answer = anAnswer(applicationId);
  await sendMessage(app, answer);
  const before = await stored(app);
  const refused = await sendMessage(app, answer.replace('Anbei der', 'Noch ein'));
  expect([refused.status, (await problemOf(refused)).code]).toEqual([409, 'message-id-reused']);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
});

test('an answer to an application that nobody knows opens a case of its own, of nobody', async () => {
  const answer = anAnswer(`OD-${randomUUID()}`);
  const receipt = await receiptOf(await sendMessage(app, answer));
  const [row] = await app.look<Row>('SELECT * FROM case_file WHERE number = $1', [receipt.caseNumber]);
  expect(row).toMatchObject({ kind: 'SUPPLEMENT', family_name: '', birth_date: 'unknown', application_id: null });
  expect(await messageOf(answer)).toMatchObject({ case_id: row?.id });
});

test('our number alone joins nothing over the open door, the question with it does', async () => {
  const { caseId, caseNumber } = await anApplication();
  const stranger = { headers: { authorization: `Bearer ${await app.token('other-portal', { offices: ['004200'] })}` } };
  const guessed = await receiptOf(await sendMessage(app, anAnswer(caseNumber), stranger));
  expect(guessed.caseNumber).toMatch(/^EK-/);
  expect(guessed.caseNumber).not.toBe(caseNumber);

  const question = randomUUID();
  await app.look(
    `INSERT INTO message (office_id, message_id, type, way, sender, reader, written_at, received_at, body, file_key,
       size_bytes, sha512, case_id)
     VALUES ($1, $2, '130102', 'SPECIALIST_SYSTEM', '', '', now(), now(), '{}', $3, 1, '', $4)`,
    [HEIDELBERG, question, `test/${question}`, caseId],
  );
  const knowing = await receiptOf(await sendMessage(app, anAnswer(caseNumber, { [QUESTION]: question }), stranger));
  expect(knowing.caseNumber).toBe(caseNumber);
});

test('a test joins no real case', async () => {
  const { caseNumber, applicationId } = await anApplication();
  const answer = anAnswer(applicationId).replace(' standard="XAusländer"', ' test="Test" standard="XAusländer"');
  expect(answer).toContain('test="Test"');
  const receipt = await receiptOf(await sendMessage(app, answer));
  expect(receipt.caseNumber).not.toBe(caseNumber);
  const [row] = await app.look<Row>('SELECT is_test FROM case_file WHERE number = $1', [receipt.caseNumber]);
  expect(row).toEqual({ is_test: true });
});

test('a client may answer in its own offices only', async () => {
  const answer = anAnswer('OD-1').replaceAll('azr:004200', 'azr:999999');
  const refused = await sendMessage(app, answer);
  expect([refused.status, (await problemOf(refused)).code]).toEqual([403, 'office-not-permitted']);
  expect(await messageOf(answer)).toBeUndefined();
});
