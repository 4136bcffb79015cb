import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { anApplication } from '@einkanal/domain/testing/builders';
import { multipart, type Part } from '../../test/multipart.js';
import { openConnection, requestHead } from '../../test/raw-connection.js';
import { applicationPart, stored } from '../../test/submissions.js';
import { startTestApp, type TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const MIB = 1024 * 1024;
const LIMIT_MS = 60_000;

/** Waits until there is room for more, or nobody takes it any longer. */
function roomIn(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}

/** Sends files of so many MiB each, without saying beforehand how long it will be. */
async function sendUnannounced(sizesMib: readonly number[]) {
  const attachments = sizesMib.map((_, at) => ({ part: `file-${at}` }));
  const parts: Part[] = [
    applicationPart(anApplication({ '/attachments': attachments })),
    ...sizesMib.map((_, at) => ({ name: `file-${at}`, body: `%PDF-1.4\n<${at}>`, fileName: `gross-${at}.pdf` })),
  ];
  const { body, contentType } = multipart(parts);
  const { socket, next } = await openConnection(app.url);
  socket.write(
    requestHead({
      Authorization: `Bearer ${await app.token()}`,
      'Idempotency-Key': randomUUID(),
      'Content-Type': contentType,
      'Transfer-Encoding': 'chunked',
    }),
  );
  const chunk = async (bytes: Buffer) => {
    socket.cork();
    for (const piece of [`${bytes.length.toString(16)}\r\n`, bytes, '\r\n']) socket.write(piece);
    socket.uncork();
    if (socket.writableNeedDrain) await roomIn(socket);
  };
  const answer = next();
  const filling = Buffer.alloc(MIB, 'x');
  let at = 0;
  for (const [index, size] of sizesMib.entries()) {
    const place = body.indexOf(`<${index}>`);
    await chunk(body.subarray(at, place));
    for (let sent = 0; sent < size && !socket.destroyed; sent++) await chunk(filling);
    at = place;
  }
  await chunk(body.subarray(at));
  socket.write('0\r\n\r\n');
  const { status, body: text } = await answer;
  socket.destroy();
  return { status, body: JSON.parse(text) as { code?: string } };
}

test(
  'a file of more than 250 MiB is refused, and nothing of it stays',
  async () => {
    const { status, body } = await sendUnannounced([251]);
    expect([status, body.code]).toEqual([413, 'file-too-large']);
    expect(await stored(app)).toMatchObject({ submissions: 0, files: 0, incoming: 0, refusals: 1 });
  },
  LIMIT_MS,
);

test(
  'a submission of more than 500 MiB is refused, also where its files are small enough',
  async () => {
    const { status, body } = await sendUnannounced([180, 180, 180]);
    expect([status, body.code]).toEqual([413, 'submission-too-large']);
    expect(await stored(app)).toMatchObject({ submissions: 0, files: 0, incoming: 0, refusals: 2 });
  },
  LIMIT_MS,
);

test(
  'a file of 100 MiB is accepted without being held in memory',
  async () => {
    const before = process.memoryUsage().rss;
    const { status } = await sendUnannounced([100]);
    expect(status).toBe(201);
    expect(process.memoryUsage().rss - before).toBeLessThan(90 * MIB);
  },
  LIMIT_MS,
);
