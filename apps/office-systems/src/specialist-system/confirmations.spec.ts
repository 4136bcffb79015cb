import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { EXAMPLE, EXAMPLE_ID, TestSpecialistSystem } from '../../test/test-specialist-system.js';

const MESSAGE = '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30';
const TOKEN = 'a-token';
type Word = { messageId: string; fact: string; sequence: number; at: string };

let heard: Word[];
let answers: number[];
let onWord: () => void;
/** The identity provider and Einkanal in one; it answers words as told, then with 204. */
const server = createServer((request, response) => {
  const { port } = server.address() as AddressInfo;
  const end = (status: number, body?: object) => response.writeHead(status).end(body && JSON.stringify(body));
  if (request.url?.startsWith('/.well-known')) end(200, { token_endpoint: `http://localhost:${port}/token` });
  else if (request.url === '/token') end(200, { access_token: TOKEN });
  else
    void json(request).then((word) => {
      heard.push(word as Word);
      end(request.headers.authorization === `Bearer ${TOKEN}` ? (answers.shift() ?? 204) : 401);
      onWord();
    });
});
const untilHeard = (count: number) =>
  new Promise<void>((resolve) => {
    onWord = () => {
      if (heard.length >= count) resolve();
    };
    onWord();
  });

const system = new TestSpecialistSystem();
beforeEach(async () => {
  [heard, answers, onWord] = [[], [], () => undefined];
  await once(server.listen(0, 'localhost'), 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  await system.start({ url, issuer: url, client: { id: 'fachverfahren', secret: 'secret' } });
});
afterEach(async () => {
  await system.remove();
  server.closeAllConnections();
  await once(server.close(), 'close');
});

test('a message that was taken in is confirmed as received and as accepted, by its UUID', async () => {
  await system.deliver(EXAMPLE);
  await untilHeard(2);
  expect(heard.toSorted((a, b) => a.sequence - b.sequence)).toMatchObject([
    { messageId: MESSAGE, fact: 'RECEIVED', sequence: 1 },
    { messageId: MESSAGE, fact: 'ACCEPTED', sequence: 2 },
  ]);
});

test('also where the answer to the delivery is lost', async () => {
  await system.orderFault({ kind: 'answer-lost', times: 1 });
  await expect(system.send(EXAMPLE)).rejects.toThrow();
  await untilHeard(2);
});

test('what is not answered well is said again', async () => {
  answers = [503, 503, 429];
  await system.deliver(EXAMPLE);
  await untilHeard(5);
  expect(new Set(heard.map(({ fact }) => fact))).toEqual(new Set(['ACCEPTED', 'RECEIVED']));
});

test('what Einkanal does not want to hear is not said again, and a refused message is not confirmed', async () => {
  answers = [404, 422, 503];
  const another = (change: (message: string) => string) => {
    const renamed = EXAMPLE.replaceAll(EXAMPLE_ID, 'EK-2026-0000-0001').replace(MESSAGE, crypto.randomUUID());
    return system.deliver(change(renamed));
  };
  await system.deliver(EXAMPLE);
  await untilHeard(2);
  await another((message) => message.replace('TE0000000', 'TE00000000'));
  await another((message) => message);
  // A word of this one is said again, later than one of the first would be.
  await untilHeard(5);
  expect(heard.filter(({ messageId }) => messageId === MESSAGE)).toHaveLength(2);
  expect(new Set(heard.map(({ messageId }) => messageId)).size).toBe(2);
});
