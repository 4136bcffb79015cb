import { createServer, type IncomingMessage, type Server } from 'node:http';
import { judgeContentDigest } from '@einkanal/office-systems/specialist-system/content-digest';
import { judgeMessage } from '@einkanal/office-systems/specialist-system/application';
import { writeErgebnis, type Ergebnis } from '@einkanal/office-systems/specialist-system/ergebnis';
import type { Outcome } from '@einkanal/office-systems/specialist-system/outcome';
import { type Register, type TakenIn } from './register.js';

type Answer = { status: number; type: 'application/xml' | 'application/json'; body: string };

/**
 * A specialist system that speaks our transport profile and checks every message like the stand-in, but trusts its
 * sender not to deliver twice: see `Register`.
 */
export function startTrustingSpecialistSystem(port: number, register: Register): Server {
  return createServer((request, response) => {
    answer(register, request)
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body))
      .catch(() => response.destroy());
  }).listen(port, '127.0.0.1');
}

async function answer(register: Register, request: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://target');
  if (pathname === '/health') return json(200, {});
  if (pathname === '/akten') return json(200, register.all());
  if (pathname !== '/nachrichten') return json(404, { message: 'Nothing here.' });
  if (request.method === 'POST') return deliver(register, request);
  const caseNumber = searchParams.get('antragsidentifikation') ?? '';
  const file = register.ask(caseNumber);
  return file ? accepted(file, true) : json(404, { message: 'No application with this identification.' });
}

async function deliver(register: Register, request: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  if (judgeContentDigest(request.headers['content-digest']?.toString(), body) !== 'right')
    return json(400, { message: 'Content-Digest does not fit the body.' });
  const judgement = judgeMessage(body);
  if (judgement.kind === 'unfit') return xml(judgement.head, { kind: 'abgelehnt', rejections: judgement.rejections });
  const { antragsidentifikation: caseNumber, messageUuid } = judgement.application;
  const { isNew, file } = register.takeIn({ caseNumber, messageUuid, xml: body.toString('utf8') }, Date.now());
  return accepted(file, isNew);
}

function accepted(file: TakenIn, isNew: boolean): Answer {
  const head = { messageUuid: file.messageUuid, antragsidentifikation: file.caseNumber, isTest: true };
  return isNew
    ? xml(head, { kind: 'angenommen', aktenzeichen: file.fileNumber })
    : xml(head, { kind: 'doppelt', aktenzeichen: file.fileNumber, firstUuid: file.messageUuid });
}

function xml(head: Omit<Ergebnis, 'outcome'>, outcome: Outcome): Answer {
  return { status: 200, type: 'application/xml', body: writeErgebnis({ ...head, outcome }) };
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}
