import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { multipart } from '../../test/multipart.js';
import { exampleMessage, freshMessage, sendMessage } from '../../test/sent-messages.js';
import { problemOf, receiptOf, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const DOCUMENT_BYTES = 36_000_000;
const LIMIT_MS = 120_000;

/** What is held after everything that nobody needs is gone: buffers go a little later than what held them. */
async function held(): Promise<number> {
  let least = Infinity;
  for (let look = 0; look < 5; look++) {
    collectGarbage();
    await nextTurn();
    const { heapUsed, external } = process.memoryUsage();
    least = Math.min(least, heapUsed + external);
  }
  return least;
}

test(
  'a message of nearly 50 MB becomes a case at a memory that does not grow',
  async () => {
    const [before = '', after = ''] = freshMessage('130101-title-scans')
      .replace(/(?<=<xa:dokument>)[^<]+/, '|')
      .split('|');
    const piece = Buffer.from(Buffer.from('%PDF-1.7 scan '.repeat(1_024).slice(0, 12_288)).toString('base64'));
    const pieces = Math.ceil(DOCUMENT_BYTES / 12_288);
    expect(pieces * piece.length).toBeGreaterThan(47_000_000);
    const start = await held();
    let most = 0;
    let sent = 0;
    const body = new ReadableStream({
      async pull(controller) {
        if (sent % 500 === 0) most = Math.max(most, (await held()) - start);
        if (sent === 0) controller.enqueue(Buffer.from(before));
        controller.enqueue(piece);
        if (++sent < pieces) return;
        controller.enqueue(Buffer.from(after));
        controller.close();
      },
    });
    const answering = sendMessage(app, body);
    let answer: Response | null = null;
    while (answer === null) {
      most = Math.max(most, (await held()) - start);
      answer = await Promise.race([answering, delay(300, null)]);
    }
    expect(answer.status).toBe(201);
    expect((await receiptOf(answer)).files[0]?.sizeBytes).toBe(pieces * 12_288);
    expect(most).toBeLessThan(10_000_000);
  },
  LIMIT_MS,
);

/** A message and what belongs to it in one request. */
async function sendTogether(parts: readonly string[], route = 'submissions') {
  const { body, contentType } = multipart(
    parts.map((text, at) => ({
      ...{ name: at === 0 ? 'message' : `package-${at}`, body: text },
      ...{ fileName: `${at}.xml`, type: 'application/xml' },
    })),
  );
  return sendMessage(app, body, { route, headers: { 'content-type': contentType } });
}

const PACKAGES = ['000040-first-part', '000040-second-part'].map((name) => exampleMessage(name));

test('an application with its packages comes in one request, and again as the same', async () => {
  const parts = [exampleMessage('130101-packages'), ...PACKAGES];
  const first = await sendTogether(parts);
  expect(first.status).toBe(201);
  const receipt = await first.text();
  const again = await sendTogether(parts);
  expect([again.status, again.headers.get('idempotency-replayed'), await again.text()]).toEqual([201, 'true', receipt]);
  const { submissionId } = JSON.parse(receipt) as { submissionId: string };
  const kept = await app.look<{ type: string }>(
    `SELECT type FROM message
     WHERE submission_id = $1 OR trigger_id = (SELECT message_id FROM message WHERE submission_id = $1 AND type = '130101')
     ORDER BY type`,
    [submissionId],
  );
  expect(kept.map(({ type }) => type)).toEqual(['000040', '000040', '130101']);
});

test('where a further part is refused, the answer names it and the receipt of the application that was taken', async () => {
  const application = freshMessage('130101-least');
  const before = await stored(app);
  const answer = await sendTogether([application, '<a/>']);
  expect(answer.status).toBe(422);
  const problem = (await problemOf(answer)) as { code: string; taken?: { caseNumber: string } };
  expect(problem.code).toBe('xauslaender-root-unknown');
  const receipt = await receiptOf(await sendMessage(app, application));
  expect(problem.taken).toEqual(receipt);
  expect(await stored(app)).toMatchObject({ cases: before.cases + 1, refusals: before.refusals + 1, incoming: 0 });
});

test('where the application is refused, nothing that follows is read', async () => {
  const before = await stored(app);
  const answer = await sendTogether(['<a/>', ...PACKAGES]);
  expect(answer.status).toBe(422);
  expect(await stored(app)).toEqual({ ...before, refusals: before.refusals + 1 });
  expect(await (await sendTogether(['<a/>'], 'submissions/check')).json()).toMatchObject({ acceptable: false });
});
