import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Gateway } from '@einkanal/domain/office/office-settings';
import type { TestApp } from './test-app.js';
import { HEIDELBERG } from './test-offices.js';

const EXAMPLES = new URL('../src/message/xauslaender-26.11/examples/', import.meta.url);
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

export type ApplicationFromGateway = { messageId: string; applicationId: string; xml: string };

/** The names of the recorded applications that a reader takes as they are. */
export const APPLICATION_EXAMPLES = readdirSync(EXAMPLES)
  .filter((name) => name.startsWith('130101') && !name.includes('packages') && !name.includes('odd-reader'))
  .map((name) => path.basename(name, '.xml'));

/** A recorded application, addressed to Heidelberg, under ids of its own. */
export function anApplicationFromGateway(example = '130101-least', kennung = '004200'): ApplicationFromGateway {
  const [messageId, applicationId] = [randomUUID(), `OD-${randomUUID()}`];
  const xml = readFileSync(new URL(`${example}.xml`, EXAMPLES), 'utf8')
    .replace(/<nachrichtenUUID>[^<]+/, `<nachrichtenUUID>${messageId}`)
    .replace(/(antragsidentifikation>)[^<]+/, `$1${applicationId}`)
    .replaceAll('azr:999999', `azr:${kennung}`);
  return { messageId, applicationId, xml };
}

/** The exchange folder of the test office, in which its gateway drops messages and finds ours. */
export class TestGateway {
  readonly exchangeDir = mkdtempSync(path.join(os.tmpdir(), 'einkanal-exchange-'));

  async make(): Promise<this> {
    for (const folder of ['inbound', 'outbound']) await mkdir(this.pathOf(folder), { recursive: true });
    return this;
  }

  /** Lets the office have this gateway. */
  async set(app: Pick<TestApp, 'look'>, change: Partial<Gateway> = {}): Promise<void> {
    const gateway: Gateway = { place: 'IN_FRONT', receiptFrom: 'EINKANAL', folder: 'osci', ...change };
    await app.look(
      `INSERT INTO office_setting (office_id, name, value) VALUES ($1, 'gateway', $2)
       ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value`,
      [HEIDELBERG, JSON.stringify(gateway)],
    );
  }

  pathOf(...names: string[]): string {
    return path.join(this.exchangeDir, '004200', 'osci', ...names);
  }

  /** As gateways do: under another name first. */
  async drop(name: string, xml: string): Promise<void> {
    await writeFile(this.pathOf('inbound', `${name}.tmp`), xml);
    await rename(this.pathOf('inbound', `${name}.tmp`), this.pathOf('inbound', `${name}.xml`));
  }

  /** As if a file that lies there had been written long ago. */
  async age(name: string): Promise<void> {
    await utimes(this.pathOf('inbound', name), LONG_AGO, LONG_AGO);
  }

  async files(...folder: string[]): Promise<string[]> {
    const entries = await readdir(this.pathOf(...folder), { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  /** Our messages that the gateway finds. */
  async sent(): Promise<string[]> {
    const names = (await this.files('outbound')).filter((name) => name.endsWith('.xml'));
    return Promise.all(names.map((name) => readFile(this.pathOf('outbound', name), 'utf8')));
  }

  remove(): void {
    rmSync(this.exchangeDir, { recursive: true });
  }
}
