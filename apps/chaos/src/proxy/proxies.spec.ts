import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chance } from '@einkanal/demo/random';
import { startByteProxy } from './byte-proxy.js';
import { FaultPoints, type FaultKind } from './fault-points.js';
import { startHttpProxy } from './http-proxy.js';
import { redisProtocol } from './redis-trips.js';

let folder: string;
const open: { close: (done: () => void) => unknown }[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-proxy-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise<void>((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true });
});

async function portOf(server: net.Server): Promise<number> {
  open.push(server);
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

/** A leg on which this fault happens at every round trip. */
function leg(kind: FaultKind | null, targetPort: number) {
  const rates = { fresh: kind ? 1 : 0, again: kind ? 1 : 0 };
  const kinds = kind ? [kind] : [];
  const journal = path.join(folder, 'points.tsv');
  const points = new FaultPoints({ leg: 'test', kinds, rates, journal, chance: chance('faults') });
  points.obey('break');
  return { listenPort: 0, target: new URL(`http://127.0.0.1:${targetPort}`), points, chance: chance('delays') };
}

/** A target that counts what it did. */
function startTarget(): { target: Server; done: string[] } {
  const done: string[] = [];
  const target = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      done.push(body);
      response.writeHead(201, { 'x-nth': String(done.length) }).end('0123456789');
    });
  }).listen(0, '127.0.0.1');
  return { target, done };
}

async function post(kind: FaultKind | null) {
  const { target, done } = startTarget();
  const port = await portOf(startHttpProxy(leg(kind, await portOf(target))));
  const answer = await fetch(`http://127.0.0.1:${port}/a`, {
    method: 'POST',
    body: 'please',
    headers: { connection: 'close' },
  }).then(
    async (response) => ({
      status: response.status,
      nth: response.headers.get('x-nth'),
      body: await response.text(),
    }),
    () => null,
  );
  return { answer, done };
}

test.each<[FaultKind | null, number, Awaited<ReturnType<typeof post>>['answer']]>([
  [null, 1, { status: 201, nth: '1', body: '0123456789' }],
  ['delay', 1, { status: 201, nth: '1', body: '0123456789' }],
  ['cut-before', 0, null],
  ['cut-after', 1, null],
  ['duplicate', 2, { status: 201, nth: '2', body: '0123456789' }],
  ['corrupt', 1, { status: 201, nth: '1', body: '01234' }],
])('HTTP with %s: the target is asked %d times', async (kind, times, heard) => {
  const { answer, done } = await post(kind);
  expect(done).toEqual(Array.from({ length: times }, () => 'please'));
  expect(answer).toEqual(heard);
});

test('HTTP with an error after success: the target has done it, and its caller hears 500', async () => {
  const { answer, done } = await post('error-after-success');
  expect(done).toHaveLength(1);
  expect(answer?.status).toBe(500);
});

test.each<[FaultKind | null, number, string]>([
  [null, 1, '+OK\r\n'],
  ['cut-before', 0, ''],
  ['cut-after', 1, ''],
])('bytes with %s: the server hears %d commands', async (kind, times, heard) => {
  const commands: string[] = [];
  const server = net
    .createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        commands.push(String(chunk));
        socket.write('+OK\r\n');
      });
    })
    .listen(0, '127.0.0.1');
  const port = await portOf(startByteProxy(leg(kind, await portOf(server)), redisProtocol));
  const answer = await new Promise<string>((resolve) => {
    let received = '';
    const client = net.connect(port, '127.0.0.1', () => client.write('*1\r\n$4\r\nPING\r\n'));
    client.on('error', () => undefined);
    client.on('data', (chunk) => {
      received += String(chunk);
      client.destroy();
    });
    client.on('close', () => resolve(received));
  });
  expect(commands).toHaveLength(times);
  expect(answer).toBe(heard);
});
