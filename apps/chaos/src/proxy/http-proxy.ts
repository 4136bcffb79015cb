import { createServer, request as call, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultKind } from './fault-points.js';
import { httpTripName } from './http-trip-name.js';
import { delayMs, type Leg } from './leg.js';

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };
type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: Buffer };

// They speak of one connection, and ours are others.
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect'];

/** Passes HTTP on and breaks it: before the target hears of a request, or after it has done what was asked. */
export function startHttpProxy(leg: Leg): Server {
  return createServer((request, response) => {
    pass(leg, request, response).catch(() => response.destroy());
  }).listen(leg.listenPort, '127.0.0.1');
}

async function pass(leg: Leg, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming;
  const body = await readAll(incoming);
  const kind = leg.points.draw(httpTripName(method, url, body));
  if (kind === 'cut-before') {
    response.destroy();
    return;
  }
  if (kind === 'delay') await wait(delayMs(leg.chance));
  const request = { method, url, headers, body };
  const first = await forward(leg, request);
  const answer = kind === 'duplicate' ? await forward(leg, request) : first;
  reply(response, answer, kind);
}

function reply(response: ServerResponse, { status, headers, body }: Answer, kind: FaultKind | null): void {
  if (kind === 'cut-after') {
    response.destroy();
    return;
  }
  if (kind === 'error-after-success') {
    response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"Fault on the way back"}');
    return;
  }
  const sent = kind === 'corrupt' ? body.subarray(0, Math.floor(body.length / 2)) : body;
  response.writeHead(status, { ...without(headers), 'content-length': String(sent.length) }).end(sent);
}

function forward({ target }: Leg, { method, url, headers, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = call(
      {
        hostname: target.hostname,
        port: target.port,
        method,
        path: url,
        agent: false,
        headers: { ...without(headers), 'content-length': String(body.length) },
      },
      (answer) => {
        readAll(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
          reject,
        );
      },
    );
    outgoing.once('error', reject).end(body);
  });
}

function without(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
