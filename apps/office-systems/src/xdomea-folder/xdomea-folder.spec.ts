import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import type { RunningSystem } from '../platform/running-system.js';
import { startXdomeaFolder } from './server.js';

const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';
const DOCUMENT = '33333333-3333-4333-8333-333333333333';
const CASE = 'EK-2026-1000-0001';
const LIST = 'urn:xoev-de:xdomea:codeliste:';

let directory: string;
let system: RunningSystem;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'xdomea-folder-'));
  await start();
});
afterEach(async () => {
  await system.stop();
  await rm(directory, { recursive: true });
});

async function start(): Promise<void> {
  system = await startXdomeaFolder({ port: 0, directory, dataDir: path.join(directory, 'data') });
}

type Sent = {
  message?: 'FVDaten.SGOAblegen.0605' | 'Abgabe.Abgabe.0401';
  text?: string;
  version?: number;
  fileInPackage?: string;
  documentId?: string;
  digest?: string;
};

const fileName = `${DOCUMENT}_Pass.pdf`;
const institution = (name: string) => `<x:Institution><x:Name>${name}</x:Name></x:Institution>`;
const sha512 = (content: string | Buffer) => createHash('sha512').update(content).digest('hex');

function messageOf(
  process: string,
  { message = 'FVDaten.SGOAblegen.0605', text = 'page', version = 1, documentId = DOCUMENT }: Sent,
): string {
  const isFiling = message === 'FVDaten.SGOAblegen.0605';
  const wishes = isFiling
    ? '<x:Empfangsbestaetigung>0</x:Empfangsbestaetigung><x:Importbestaetigung>1</x:Importbestaetigung><x:Erstellerkennung>e</x:Erstellerkennung><x:Stapel>0</x:Stapel>'
    : '<x:Importbestaetigung>1</x:Importbestaetigung><x:Empfangsbestaetigung>0</x:Empfangsbestaetigung>';
  const head = `<x:Kopf><x:ProzessID>${process}</x:ProzessID><x:Nachrichtentyp listURI="${LIST}nachrichtentyp" listVersionID="2.0"><code>${message.slice(-4)}</code></x:Nachrichtentyp><x:Erstellungszeitpunkt>2026-12-01T08:00:00Z</x:Erstellungszeitpunkt><x:Absender>${institution('Amt')}</x:Absender><x:Empfaenger>${institution('E-Akte')}</x:Empfaenger>${wishes}</x:Kopf>`;
  const format = `<x:Format><x:Name listURI="${LIST}dateiformat" listVersionID="1.0"><code>018</code></x:Name><x:Version>unbekannt</x:Version><x:Primaerdokument><x:Dateiname>${fileName}</x:Dateiname></x:Primaerdokument></x:Format>`;
  const document = `<x:Dokument><x:Identifikation><x:ID>${documentId}</x:ID></x:Identifikation><x:FremdesGeschaeftszeichen>${CASE}</x:FremdesGeschaeftszeichen><x:Version><x:Nummer>${version}</x:Nummer>${format}</x:Version><x:AnwendungsspezifischeErweiterung><x:Kennung>e</x:Kennung><x:Name>e</x:Name><x:Feld><x:Name>sha512</x:Name><x:Wert>${sha512(text)}</x:Wert></x:Feld></x:AnwendungsspezifischeErweiterung></x:Dokument>`;
  const body = isFiling
    ? `<x:SchriftgutobjektZumAblegen><x:FachverfahrenObjektID>k</x:FachverfahrenObjektID><x:Schriftgutobjekt>${document}</x:Schriftgutobjekt></x:SchriftgutobjektZumAblegen>`
    : `<x:Schriftgutobjekt><x:Vorgang><x:Identifikation><x:ID>${ONE}</x:ID></x:Identifikation>${document}</x:Vorgang></x:Schriftgutobjekt>`;
  return `<x:${message} xmlns:x="urn:xoev-de:xdomea:schema:3.0.0">${head}${body}</x:${message}>`;
}

async function deliver(process: string, sent: Sent = {}): Promise<void> {
  const { message = 'FVDaten.SGOAblegen.0605', text = 'page', fileInPackage = fileName, digest } = sent;
  const name = `${process}_${message}`;
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(messageOf(process, sent)), `${name}.xml`);
  zip.addBuffer(Buffer.from(text), fileInPackage);
  zip.end();
  const file = path.join(directory, 'outbound', `${name}.zip`);
  await pipeline(zip.outputStream, createWriteStream(`${file}.tmp`));
  await writeFile(`${file}.sha512`, `${digest ?? sha512(await readFile(`${file}.tmp`))}  ${name}.zip\n`);
  await rename(`${file}.tmp`, file);
}

async function receipt(process: string, message = 'FVDaten.ImportBestaetigen.0630'): Promise<string> {
  for (;;) {
    const file = path.join(directory, 'receipts', `${process}_${message}.xml`);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) return text;
    await delay(20);
  }
}

const kept = () => readdir(path.join(directory, 'data/e-file/akten', CASE)).catch(() => []);
const order = (kind: string) =>
  fetch(`${system.url}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind }),
  });

test('a document is taken into the folder of its case, acknowledged, and its package moved away', async () => {
  await deliver(ONE);
  expect(await receipt(ONE)).toMatch(new RegExp(`0000000[^]*${CASE}/Pass.pdf`));
  await system.stop();
  expect(await kept()).toEqual(['Pass.pdf']);
  expect((await readdir(path.join(directory, 'outbound/done'))).sort()).toEqual([
    `${ONE}_FVDaten.SGOAblegen.0605.zip`,
    `${ONE}_FVDaten.SGOAblegen.0605.zip.sha512`,
  ]);
  await start();
});

test('another document of the same name gets a number', async () => {
  await deliver(ONE);
  await deliver(TWO, { text: 'another' });
  const places = [await receipt(ONE), await receipt(TWO)].map((text) => /Ablageort>([^<]*)/.exec(text)?.[1]);
  expect(places.sort()).toEqual([`${CASE}/Pass (2).pdf`, `${CASE}/Pass.pdf`]);
});

test('a package that comes once more, also after a restart, is 0000009 and no second document', async () => {
  await deliver(ONE);
  await receipt(ONE);
  await system.stop();
  await rm(path.join(directory, 'receipts', `${ONE}_FVDaten.ImportBestaetigen.0630.xml`));
  await start();
  await deliver(ONE);
  expect(await receipt(ONE)).toMatch(/0000009/);
  expect(await kept()).toEqual(['Pass.pdf']);
});

test('by 0401 the next version of a document takes its name, and the old one is kept aside', async () => {
  const answered = (process: string) => receipt(process, 'Abgabe.ImportBestaetigen.0402');
  await deliver(ONE, { message: 'Abgabe.Abgabe.0401' });
  expect(await answered(ONE)).toMatch(/Erfolgreich>1</);
  await deliver(TWO, { message: 'Abgabe.Abgabe.0401', version: 2, text: 'renewed' });
  expect(await answered(TWO)).toMatch(/Erfolgreich>1</);
  expect(await kept()).toEqual(['Pass.pdf']);
  expect(await readFile(path.join(directory, 'data/e-file/akten', CASE, 'Pass.pdf'), 'utf8')).toBe('renewed');
  expect(await readFile(path.join(directory, 'data/e-file/versionen', ONE), 'utf8')).toBe('page');
});

test.each([
  ['without the file that it names', { fileInPackage: 'other.pdf' }, /0000018/],
  ['whose message breaks the schema', { documentId: 'no id' }, /0000008/],
])('a package %s is answered and not taken', async (_, sent, code) => {
  await deliver(ONE, sent);
  expect(await receipt(ONE)).toMatch(code);
});

test('a package whose digest does not fit is left lying, and the one after it is taken', async () => {
  await deliver(ONE, { digest: '0'.repeat(128) });
  await deliver(TWO);
  expect(await receipt(TWO)).toMatch(/0000000/);
  expect(await readdir(path.join(directory, 'outbound'))).toContain(`${ONE}_FVDaten.SGOAblegen.0605.zip`);
});

test('what was killed between the record of a document and its place is finished at the next start', async () => {
  await deliver(ONE);
  await receipt(ONE);
  await system.stop();
  const data = path.join(directory, 'data/e-file');
  await rename(path.join(data, 'akten', CASE, 'Pass.pdf'), path.join(data, 'eingang', ONE));
  await start();
  expect(await kept()).toEqual(['Pass.pdf']);
});

test.each([
  ['error-503', '0000001'],
  ['html-login-page', '0000004'],
  ['reject', '0605005'],
])('told to answer %s it answers %s and takes nothing', async (kind, code) => {
  await order(kind);
  await deliver(ONE);
  expect(await receipt(ONE)).toContain(code);
  expect(await kept()).toEqual([]);
});

test('told to lose an answer it files and says nothing; told to take twice it says so with its last answer', async () => {
  await order('answer-lost');
  await deliver(ONE);
  await order('duplicate');
  await deliver(TWO, { text: 'another' });
  expect(await receipt(TWO)).toBeTruthy();
  await system.stop();
  expect(await receipt(TWO)).toMatch(/0000009/);
  expect(await readdir(path.join(directory, 'receipts'))).not.toContain(`${ONE}_FVDaten.ImportBestaetigen.0630.xml`);
  expect((await kept()).sort()).toEqual(['Pass (2).pdf', 'Pass.pdf']);
  await start();
});
