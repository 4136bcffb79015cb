import { hash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleMessage, sendMessage } from '../../test/sent-messages.js';
import { problemOf, receiptOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const OLD_ID = 'OD-2026-000077';
const UUID = /(?<=<nachrichtenUUID>)[0-9a-f-]+/;
const freshId = () => `OD-${randomUUID()}`;

/** An example under an id of its own, so that tests do not meet. */
function fresh(name = '130101-representative', changes: Record<string, string> = {}): string {
  const example = exampleMessage(name);
  const id = /<xa:antragsidentifikation>([^<]+)/.exec(example)?.[1] ?? OLD_ID;
  return exampleMessage(name, { [id]: freshId(), ...changes }).replace(UUID, randomUUID());
}

const withNewHead = (message: string) =>
  message.replace(UUID, randomUUID()).replace(/(?<=<erstellungszeitpunkt>)[^<]+/, '2026-12-01T08:00:00Z');

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
       m.file_key, m.sha512, m.size_bytes::int, m.application_id AS message_application_id, m.body, m.author, m.reader,
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
