import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { TestApp } from './test-app.js';

const EXAMPLES = new URL('../src/message/xauslaender-26.11/examples/', import.meta.url);
const READER = 'azr:999999';

/** An example of a message as text, to one of the test offices; `changes` replaces texts that must occur in it. */
export function exampleMessage(name: string, changes: Readonly<Record<string, string>> = {}): string {
  const example = readFileSync(new URL(`${name}.xml`, EXAMPLES), 'utf8').replaceAll(READER, 'azr:004200');
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} does not occur in ${name}`);
    return text.replaceAll(from, () => to);
  }, example);
}

/** The first nachrichtenUUID of a message, which is its own. */
export const MESSAGE_ID = /(?<=<nachrichtenUUID>)[0-9a-f-]+/;
const APPLICATION_ID = /(?<=<xa:antragsidentifikation>)OD-2026-[^<]+/;

/** An example under ids of its own, so that tests do not meet. */
export function freshMessage(name: string, changes: Readonly<Record<string, string>> = {}): string {
  const example = exampleMessage(name, changes);
  return example.replace(APPLICATION_ID, `OD-${randomUUID()}`).replace(MESSAGE_ID, randomUUID());
}

/** Every row of the broken messages: the example, what is replaced in it, by what, and the faults. */
export const BROKEN = JSON.parse(readFileSync(new URL('malformed.json', EXAMPLES), 'utf8')) as [
  example: string,
  find: string,
  replacement: string,
  faults: string[],
][];

/** Sends a message as the body of a request, as a portal does. */
export async function sendMessage(
  app: Pick<TestApp, 'url' | 'token'>,
  body: string | Uint8Array | ReadableStream,
  { route = 'submissions', headers = {} }: { route?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const authorization = headers.authorization ?? `Bearer ${await app.token()}`;
  const all = { 'content-type': 'application/xml', ...headers, authorization };
  const init = { method: 'POST', body, headers: all, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) };
  return fetch(`${app.url}/api/v1/${route}`, init as RequestInit);
}
