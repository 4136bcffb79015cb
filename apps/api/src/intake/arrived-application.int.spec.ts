import { hash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MESSAGE_ID, freshMessage, sendMessage } from '../../test/sent-messages.js';
import { problemOf, receiptOf, stored } from '../../test/submissions.js';
import { startAnotherProcess, startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const fresh = (name = '130101-representative', changes?: Record<string, string>) => freshMessage(name, changes);
const withNewHead = (message: string) =>
  message.replace(MESSAGE_ID, randomUUID()).replace(/(?<=<erstellungszeitpunkt>)[^<]+/, '2026-12-01T08:00:00Z');

async function messages() {
  const [row] = await app.look<{ count: number }>('SELECT count(*)::int AS count FROM message');
  return row?.count ?? 0;
}

test('an application that comes as 130101 becomes a case with its documents, and the message is kept as it came', async () => {
  const message = fresh('130101-representative');
  const answer = await sendMessage(app, message);
  expect(answer.status).toBe(201);
  const receipt = await receiptOf(answer);
  expect(answer.headers.get('location')).toBe(`/api/v1/submissions/${receipt.submissionId}`);
  const [row] = await app.look<Record<string, unknown>>(
    `SELECT s.original, s.content, s.findings, s.channel_case_id, c.number, c.is_test, c.application_id, m.type, m.way,
       m.file_key, m.sha512, m.size_bytes::int, m.application_id AS message_application_id, m.body, m.sender AS author, m.reader,
       c.id = m.case_id AS of_case, c.representative_name
     FROM submission s JOIN case_file c ON c.id = s.case_id JOIN message m ON m.submission_id = s.id
     WHERE s.id = $1`,
    [receipt.submissionId],
  );
  const id = /<xa:antragsidentifikation>([^<]+)/.exec(message)?.[1];
  expect(row).toMatchObject({
    ...{ number: receipt.caseNumber, is_test: false, application_id: id, message_application_id: id, of_case: true },
    ...{ type: '130101', way: 'ENDPOINT', reader: 'azr:004200', author: 'alp:beispieldienst', channel_case_id: id },
    ...{ sha512: hash('sha512', message), size_bytes: Buffer.byteLength(message) },
    content: { kind: 'APPLICATION', office: '004200', representative: { role: 'LAWYER' } },
    body: { antragsidentifikation: id },
  });
  expect(JSON.parse(String(row?.original))).toEqual(row?.content);
  expect(await readFile(path.join(app.filesDir, String(row?.file_key)), 'utf8')).toBe(message);
  const documents = await app.look<Record<string, unknown>>(
    'SELECT part, slot, file_name, media_type, sha512, position FROM document WHERE submission_id = $1 ORDER BY position',
    [receipt.submissionId],
  );
  expect(documents).toEqual(
    receipt.files.map(({ part, fileName, mediaType, sha512 }, position) => ({
      ...{ part, position, file_name: fileName, media_type: mediaType, sha512 },
      slot: expect.any(String) as string,
    })),
  );
  expect(documents.map(({ slot, media_type }) => `${String(slot)} ${String(media_type)}`)).toContain(
    'VOLLM application/pdf',
  );
});

test('the same again, with another head, gets the first receipt byte for byte and changes nothing', async () => {
  const message = fresh();
  const first = await sendMessage(app, message);
  const before = [await stored(app), await messages()];
  const again = await sendMessage(app, message);
  const withOtherHead = await sendMessage(app, withNewHead(message), { headers: { 'content-type': 'text/xml' } });
  expect([first, again, withOtherHead].map(({ status }) => status)).toEqual([201, 201, 201]);
  expect([first, again, withOtherHead].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([
    ...[null, 'true', 'true'],
  ]);
  const [receipt, ...others] = await Promise.all([first, again, withOtherHead].map((answer) => answer.text()));
  expect(others).toEqual([receipt, receipt]);
  expect([await stored(app), await messages()]).toEqual(before);
});

test('another content under the same antragsidentifikation is refused with the first case, and leaves a trace', async () => {
  const message = fresh();
  const { caseNumber } = await receiptOf(await sendMessage(app, message));
  const before = await stored(app);
  const other = withNewHead(message).replace('<xa:antragsdatum>2026-', '<xa:antragsdatum>2025-');
  const answer = await sendMessage(app, other);
  expect(answer.status).toBe(409);
  const problem = await problemOf(answer);
  expect(problem).toMatchObject({ code: 'application-differs', errors: [{ details: { caseNumber } }] });
  expect(problem.de).toContain(caseNumber);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
  expect((await sendMessage(app, message)).headers.get('idempotency-replayed')).toBe('true');
});

test('one changed byte in a document is another content', async () => {
  const message = fresh('130101-identity-document');
  expect((await sendMessage(app, message)).status).toBe(201);
  const other = message.replace(/(<xa:dokument>)([\w+/]{8})/, (_, tag: string, base64: string) => {
    const bytes = Buffer.from(base64, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    return tag + bytes.toString('base64');
  });
  expect(other).not.toBe(message);
  const answer = await sendMessage(app, withNewHead(other));
  expect([answer.status, (await problemOf(answer)).code]).toEqual([409, 'application-differs']);
});

test('a nachrichtenUUID that another message has is refused, whatever the message says', async () => {
  const [first, second] = [fresh(), fresh()];
  expect((await sendMessage(app, first)).status).toBe(201);
  const before = await stored(app);
  const answer = await sendMessage(app, second.replace(MESSAGE_ID, MESSAGE_ID.exec(first)?.[0] ?? ''));
  expect([answer.status, (await problemOf(answer)).code]).toEqual([409, 'message-id-reused']);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
});

test('the same application sent 20 times in parallel, each with a head of its own, is one case with 20 equal receipts', async () => {
  for (let race = 0; race < 5; race++) {
    const message = fresh();
    const before = await stored(app);
    const count = await messages();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => sendMessage(app, at % 2 === 0 ? message : withNewHead(message))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(201));
    expect(answers.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    const { cases, submissions, files, ...rest } = await stored(app);
    expect([cases, submissions, await messages()]).toEqual([before.cases + 1, before.submissions + 1, count + 1]);
    expect(files).toBe(before.files + rest.documents - before.documents + 1);
    expect(rest.incoming).toBe(0);
  }
});

test('two processes that get the same application at once, from two clients, open one case', async () => {
  const other = await startAnotherProcess(app, { OIDC_ISSUER: app.issuer.url });
  try {
    for (let race = 0; race < 5; race++) {
      const message = fresh();
      const before = await stored(app);
      const token = await app.token('other-portal', { offices: ['004200'] });
      const headers = { authorization: `Bearer ${token}` };
      const answers = await Promise.all([
        ...[sendMessage(app, message), sendMessage({ ...other, token: app.token }, message)],
        ...[sendMessage(app, message, { headers }), sendMessage({ ...other, token: app.token }, message, { headers })],
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
      expect((await stored(app)).cases).toBe(before.cases + 1);
    }
  } finally {
    await other.close();
  }
});

test('what the contract has no field for, and what is odd about the message, is told on the submission', async () => {
  const message = fresh('130101-odd-wrong-format');
  const { submissionId } = await receiptOf(await sendMessage(app, message));
  const [row] = await app.look<{ findings: { code: string; pointer: string }[] }>(
    'SELECT findings FROM submission WHERE id = $1',
    [submissionId],
  );
  expect(row?.findings).toContainEqual(
    expect.objectContaining({
      code: 'xauslaender-document-format-differs',
      pointer: '/OZG.Antrag.130101/nachweis[1]',
    }),
  );
});

test('documents that come later in packages leave their places free', async () => {
  const receipt = await receiptOf(await sendMessage(app, fresh('130101-packages')));
  const [row] = await app.look<{ content: { attachments: object[] } }>('SELECT content FROM submission WHERE id = $1', [
    receipt.submissionId,
  ]);
  const documents = await app.look<{ position: number; part: string }>(
    'SELECT position, part FROM document WHERE submission_id = $1 ORDER BY position',
    [receipt.submissionId],
  );
  expect(documents.length).toBeGreaterThan(0);
  expect(row?.content.attachments.length).toBeGreaterThan(documents.length);
  expect(documents.every(({ position, part }) => part === `file-${position + 1}`)).toBe(true);
});

test('a sender writes only to its offices, and only to offices that are served', async () => {
  const before = await stored(app);
  const foreign = await sendMessage(app, fresh('130101-least', { 'azr:004200': 'azr:004300' }));
  expect([foreign.status, (await problemOf(foreign)).code]).toEqual([403, 'office-not-permitted']);
  const headers = { authorization: `Bearer ${await app.token('demo-portal', { offices: ['004200', '004300'] })}` };
  const unknown = await sendMessage(app, fresh('130101-least', { 'azr:004200': 'azr:004300' }), { headers });
  expect([unknown.status, await problemOf(unknown)]).toMatchObject([
    422,
    {
      code: 'office-unknown',
      errors: [{ pointer: '/OZG.Antrag.130101/nachrichtenkopf.g2g/leser/kennung' }],
    },
  ]);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
});

test('an antragsidentifikation that no database can find again is refused', async () => {
  const answer = await sendMessage(app, fresh('130101-least', { 'OD-2026-000077': 'x'.repeat(256) }));
  expect([answer.status, await problemOf(answer)]).toMatchObject([
    422,
    { code: 'xauslaender-text-too-long', errors: [{ pointer: '/OZG.Antrag.130101/antragsidentifikation' }] },
  ]);
});
