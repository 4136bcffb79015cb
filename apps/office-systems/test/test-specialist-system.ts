import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import type { RunningSystem } from '../src/platform/running-system.js';
import type { EinkanalAddress } from '../src/specialist-system/einkanal.js';
import { startSpecialistSystem } from '../src/specialist-system/server.js';

/** The example message of the standard's description, of an invented person. */
export const EXAMPLE = readFileSync(new URL('OZG.Antrag.130101.xml', import.meta.url), 'utf8');
export const EXAMPLE_ID = 'EK-2026-4819-3755';
const OUTCOMES = ['angenommen', 'doppelt', 'abgelehnt', 'nichtZustaendig'];

export const digestOf = (body: string | Buffer): string =>
  `sha-512=:${createHash('sha512').update(body).digest('base64')}:`;

export const withNewHeader = (message: string): string =>
  message
    .replace(/(?<=<nachrichtenUUID>).*?(?=<)/, randomUUID())
    .replace(/(?<=<erstellungszeitpunkt>).*?(?=<)/, '2026-11-25T08:00:00.000+01:00');

/** Reads the acknowledgement of the transport profile. */
export async function readErgebnis(answer: Response) {
  expect(answer.status).toBe(200);
  using document = XmlDocument.fromString(await answer.text());
  const { root } = document;
  expect([root.name, root.namespaceUri, root.attr('version')?.value]).toEqual([
    'ergebnis',
    'urn:einkanal:fachverfahren:1',
    '1',
  ]);
  const text = (name: string) => document.get(`//*[local-name()="${name}"]`)?.content ?? null;
  return {
    kind: OUTCOMES.filter((name) => text(name) !== null).join(),
    trigger: document.get('/*/*[local-name()="ausloeserUUID"]')?.content,
    aktenzeichen: text('aktenzeichen'),
    identification: text('antragsidentifikation'),
    isTest: root.attr('test') !== null,
    rejections: document.find('//*[local-name()="fehler"]').map((fault) => ({
      code: fault.get('*[local-name()="code"]')?.content,
      fieldPath: fault.get('*[local-name()="feldpfad"]')?.content,
    })),
  };
}

/** A specialist system on a free port with a folder of its own. */
export class TestSpecialistSystem {
  #system: RunningSystem | null = null;
  #dataDir: string | null = null;

  get url(): string {
    return this.#system?.url ?? '';
  }

  get folder(): string {
    return path.join(this.#dataDir ?? '', 'akten');
  }

  /** Starts it, with what an earlier start left. */
  async start(confirmTo?: EinkanalAddress): Promise<void> {
    this.#dataDir ??= await mkdtemp(path.join(tmpdir(), 'specialist-system-'));
    this.#system = await startSpecialistSystem({ port: 0, dataDir: this.#dataDir, confirmTo });
  }

  async stop(): Promise<void> {
    await this.#system?.stop();
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#dataDir ?? '', { recursive: true });
    this.#dataDir = null;
  }

  send(
    body: string | Buffer,
    headers: Record<string, string> = {},
    signal: AbortSignal | null = null,
  ): Promise<Response> {
    const all = { 'content-type': 'application/xml', 'content-digest': digestOf(body), ...headers };
    return fetch(`${this.url}/nachrichten`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
      headers: all,
      signal,
    });
  }

  async deliver(body: string | Buffer) {
    return readErgebnis(await this.send(body));
  }

  lookUp(id: string): Promise<Response> {
    return fetch(`${this.url}/nachrichten?antragsidentifikation=${id}`);
  }

  async akten(): Promise<{ aktenzeichen: string }[]> {
    return (await (await fetch(`${this.url}/akten`)).json()) as { aktenzeichen: string }[];
  }

  orderFault(fault: object): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${this.url}/control/faults`, { method: 'POST', body: JSON.stringify(fault), headers });
  }

  async waitingFaults(): Promise<unknown[]> {
    return (await (await fetch(`${this.url}/control/faults`)).json()) as unknown[];
  }
}
