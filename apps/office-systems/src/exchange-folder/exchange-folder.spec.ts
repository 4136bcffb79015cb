import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EXAMPLE } from '../../test/test-specialist-system.js';
import type { RunningSystem } from '../platform/running-system.js';
import { startExchangeFolder } from './server.js';

let directory: string;
let system: RunningSystem;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'exchange-folder-'));
  await start();
});
afterEach(async () => {
  await system.stop();
  await rm(directory, { recursive: true });
});

async function start(): Promise<void> {
  system = await startExchangeFolder({ port: 0, directory, dataDir: path.join(directory, 'data') });
}

async function deliver(name: string, message = EXAMPLE, digest?: string): Promise<void> {
  const file = path.join(directory, 'outbound', name);
  await writeFile(`${file}.sha512`, `${digest ?? createHash('sha512').update(message).digest('hex')}  ${name}\n`);
  await writeFile(file, message);
}

async function receipt(name: string): Promise<string> {
  for (;;) {
    const text = await readFile(path.join(directory, 'receipts', name), 'utf8').catch(() => null);
    if (text !== null) return text;
    await delay(20);
  }
}

const lying = async () => (await readdir(path.join(directory, 'outbound'))).filter((name) => name.endsWith('.xml'));
const akten = async () => (await fetch(`${system.url}/akten`)).json();

test('a message is taken, acknowledged and moved away', async () => {
  await deliver('one.xml');
  expect(await receipt('one.ergebnis.xml')).toMatch(/<angenommen>/);
  await system.stop();
  expect(await lying()).toEqual([]);
  expect(await readdir(path.join(directory, 'outbound/done'))).toEqual(['one.xml', 'one.xml.sha512']);
  await start();
});

test('the receipt lies beside its digest', async () => {
  await deliver('one.xml');
  const text = await receipt('one.ergebnis.xml');
  const digest = await readFile(path.join(directory, 'receipts/one.ergebnis.xml.sha512'), 'utf8');
  expect(digest).toBe(`${createHash('sha512').update(text).digest('hex')}  one.ergebnis.xml\n`);
});

test('a message whose digest does not fit is left lying, and the one after it is taken', async () => {
  await deliver('one.xml', EXAMPLE, '0'.repeat(128));
  await deliver('two.xml');
  expect(await receipt('two.ergebnis.xml')).toMatch(/<angenommen>/);
  expect(await lying()).toContain('one.xml');
});

test('a message that lies there again after a restart is doppelt, with one file for it', async () => {
  await deliver('one.xml');
  await receipt('one.ergebnis.xml');
  await system.stop();
  await start();
  await deliver('again.xml');
  expect(await receipt('again.ergebnis.xml')).toMatch(/<doppelt>/);
  expect(await akten()).toHaveLength(1);
});
