import { createServer, type IncomingMessage, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { generateApplications } from '../generate-applications.js';
import { tokenSource } from './access-token.js';
import { sendAll } from './send-all.js';

type Arrived = {
  key: string;
  authorization: string;
  parts: string[];
  content: { caseNumber?: string; applicant: { familyName: string } };
};

let url = '';
let arrived: Arrived[] = [];
let answerWith = 201;
let tokens = 0;
// Both ends at once: the identity provider's token and the API's receipt.
const server: Server = createServer((request, response) => {
  void answer(request).then(({ status, body }) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});

async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
  if (request.url === '/.well-known/openid-configuration')
    return { status: 200, body: { token_endpoint: `${url}/token` } };
  if (request.url === '/token') return { status: 200, body: { access_token: `token-${++tokens}`, expires_in: 600 } };
  // The files of this test are three bytes: what matters is which parts come, in which order, and the JSON of the first.
  const body = (await buffer(request)).toString();
  arrived.push({
    key: String(request.headers['idempotency-key']),
    authorization: String(request.headers.authorization),
    parts: [...body.matchAll(/; name="([^"]+)"/g)].map(([, name]) => name ?? ''),
    content: JSON.parse(/\r\n\r\n(\{.*\})\r\n--/.exec(body)?.[1] ?? ''),
  });
  const problem = { code: 'office-unknown', en: 'This office is not served here.' };
  return { status: answerWith, body: answerWith === 201 ? { caseNumber: `EK-2026-0000-${arrived.length}` } : problem };
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());
beforeEach(() => {
  arrived = [];
  answerWith = 201;
});

const until = new Date('2026-11-24T10:00:00Z');
const applications = generateApplications({
  seed: 'send',
  count: 40,
  from: new Date(until.getTime() - 120_000),
  until,
});
// Few and small: those that name a case, and what they name.
const thread = applications.filter(
  ({ namesCaseOf, idempotencyKey }) =>
    namesCaseOf !== undefined || applications.some((one) => one.namesCaseOf === idempotencyKey),
);
const light = thread.map((application) => ({
  ...application,
  files: application.files.slice(0, 1).map((file) => ({ ...file, bytes: async () => new Uint8Array([1, 2, 3]) })),
}));
const client = () => tokenSource({ issuer: url, clientId: 'demo-portal', secret: 'demo-portal-secret' });

test('the data goes first, later post names the number on the receipt, one token does for all', async () => {
  const lines: string[] = [];
  expect(await sendAll(light, { apiUrl: url, token: client(), paceMs: 0, tell: (line) => lines.push(line) })).toBe(0);
  expect(arrived.map(({ key }) => key)).toEqual(light.map(({ idempotencyKey }) => idempotencyKey));
  expect(arrived.every(({ parts }) => parts[0] === 'application')).toBe(true);
  expect(new Set(arrived.map(({ authorization }) => authorization)).size).toBe(1);
  const later = light.findIndex(({ namesCaseOf }) => namesCaseOf !== undefined);
  const first = light.findIndex(({ idempotencyKey }) => idempotencyKey === light[later]?.namesCaseOf);
  expect(arrived[later]?.content.caseNumber).toBe(`EK-2026-0000-${first + 1}`);
});

test('each line has the case number and no name', async () => {
  const lines: string[] = [];
  await sendAll(light, { apiUrl: url, token: client(), paceMs: 0, tell: (line) => lines.push(line) });
  expect(lines).toHaveLength(light.length);
  lines.forEach((line, at) => {
    expect(line).toContain(`EK-2026-0000-${at + 1}`);
    expect(line).not.toContain(light[at]?.content.applicant.familyName?.trim());
  });
});

test('a refusal is told with its reason and counted, the rest goes on', async () => {
  answerWith = 422;
  const lines: string[] = [];
  expect(
    await sendAll(light.slice(0, 2), { apiUrl: url, token: client(), paceMs: 0, tell: (line) => lines.push(line) }),
  ).toBe(2);
  expect(lines[0]).toContain('refused: 422 office-unknown This office is not served here.');
});

test('if nobody answers, the sentence says what to start', async () => {
  const nobody = 'http://127.0.0.1:1';
  await expect(tokenSource({ issuer: nobody, clientId: 'a', secret: 'b' })()).rejects.toThrow(
    `at ${nobody} does not answer. Is Einkanal running? (npm start)`,
  );
  await expect(
    sendAll(light.slice(0, 1), { apiUrl: nobody, token: client(), paceMs: 0, tell: () => undefined }),
  ).rejects.toThrow(`The API at ${nobody} does not answer`);
});
