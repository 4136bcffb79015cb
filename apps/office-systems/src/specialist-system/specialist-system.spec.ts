import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import type { RunningSystem } from '../platform/running-system.js';
import { startSpecialistSystem } from './server.js';

const EXAMPLE = readFileSync(new URL('../../test/OZG.Antrag.130101.xml', import.meta.url), 'utf8');
const EXAMPLE_ID = 'EK-2026-4819-3755';

let dataDir: string;
let system: RunningSystem;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'specialist-system-'));
  system = await startSpecialistSystem({ port: 0, dataDir });
});
afterEach(async () => {
  await system.stop();
  await rm(dataDir, { recursive: true });
});

const digestOf = (body: string | Buffer) => `sha-512=:${createHash('sha512').update(body).digest('base64')}:`;

function send(body: string | Buffer, headers: Record<string, string> = {}) {
  const all = { 'content-type': 'application/xml', 'content-digest': digestOf(body), ...headers };
  return fetch(`${system.url}/nachrichten`, { method: 'POST', body, headers: all });
}

async function readErgebnis(answer: Response) {
  expect(answer.status).toBe(200);
  using document = XmlDocument.fromString(await answer.text());
  const { root } = document;
  expect([root.name, root.namespaceUri, root.attr('version')?.value]).toEqual([
    'ergebnis',
    'urn:einkanal:fachverfahren:1',
    '1',
  ]);
  const text = (name: string) => document.get(`//*[local-name()="${name}"]`)?.content ?? null;
  const rejections = document.find('//*[local-name()="fehler"]').map((fault) => ({
    code: fault.get('*[local-name()="code"]')?.content,
    fieldPath: fault.get('*[local-name()="feldpfad"]')?.content,
  }));
  const kind = ['angenommen', 'doppelt', 'abgelehnt', 'nichtZustaendig'].filter((name) => text(name) !== null);
  return {
    kind: kind.join(),
    trigger: document.get('/*/*[local-name()="ausloeserUUID"]')?.content,
    aktenzeichen: text('aktenzeichen'),
    identification: text('antragsidentifikation'),
    isTest: root.attr('test') !== null,
    rejections,
  };
}

const deliver = async (body: string) => readErgebnis(await send(body));
const withNewHeader = (message: string) =>
  message
    .replace(/(?<=<nachrichtenUUID>).*?(?=<)/, randomUUID())
    .replace(/(?<=<erstellungszeitpunkt>).*?(?=<)/, '2026-11-25T08:00:00.000+01:00');
const orderFault = (fault: object) =>
  fetch(`${system.url}/control/faults`, {
    method: 'POST',
    body: JSON.stringify(fault),
    headers: { 'content-type': 'application/json' },
  });
const akten = async () => (await (await fetch(`${system.url}/akten`)).json()) as { aktenzeichen: string }[];

test('the example message is accepted and gets a file number of the year', async () => {
  const ergebnis = await deliver(EXAMPLE);

  expect(ergebnis).toMatchObject({
    kind: 'angenommen',
    trigger: '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30',
    identification: EXAMPLE_ID,
    isTest: true,
  });
  expect(ergebnis.aktenzeichen).toMatch(/^ABH-AR-\d{4}-000001$/);
});

test('the office of the reader gives the file number its sign', async () => {
  const ergebnis = await deliver(EXAMPLE.replace('azr:999999', 'azr:004200'));
  expect(ergebnis.aktenzeichen).toMatch(/^HD-AR-\d{4}-000001$/);
});

test.each([
  ['byte for byte', EXAMPLE],
  ['with another header', withNewHeader(EXAMPLE)],
  [
    'with another prefix and other white space',
    EXAMPLE.replaceAll('xa:', 'x:').replace('xmlns:xa', 'xmlns:x').replace(/>\s+</g, '><'),
  ],
])('the same application again, %s, is doppelt with the first file number', async (_how, again) => {
  const first = await deliver(EXAMPLE);
  const second = await deliver(again);

  expect(second).toMatchObject({ kind: 'doppelt', aktenzeichen: first.aktenzeichen });
  expect(await akten()).toHaveLength(1);
});

test('another content under the same identification is refused, and the first stays', async () => {
  const first = await deliver(EXAMPLE);
  const other = await deliver(withNewHeader(EXAMPLE).replace('Lindenweg', 'Ahornweg'));

  expect(other).toMatchObject({
    kind: 'abgelehnt',
    rejections: [{ code: 'value-not-allowed', fieldPath: '/OZG.Antrag.130101/antragsidentifikation' }],
  });
  expect(await akten()).toEqual([expect.objectContaining({ aktenzeichen: first.aktenzeichen })]);
});

test('of twenty equal messages at once one makes the file, the others are doppelt', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(EXAMPLE)));

  expect(answers.map(({ kind }) => kind).sort()).toEqual([
    'angenommen',
    ...Array.from({ length: 19 }, () => 'doppelt'),
  ]);
  expect(new Set(answers.map(({ aktenzeichen }) => aktenzeichen)).size).toBe(1);
  expect(await akten()).toHaveLength(1);
});

test('different applications at once get different file numbers', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `EK-2026-0000-${1000 + index}`);
  const answers = await Promise.all(ids.map((id) => deliver(EXAMPLE.replaceAll(EXAMPLE_ID, id))));
  expect(new Set(answers.map(({ aktenzeichen }) => aktenzeichen)).size).toBe(10);
});

test('after a restart a file is still there, a half-written one is not, and numbers go on', async () => {
  const first = await deliver(EXAMPLE);
  await system.stop();
  const folder = path.join(dataDir, 'akten');
  await writeFile(path.join(folder, 'abc.json.1.tmp'), '{"antragsidentifikation":"half');
  await writeFile(path.join(folder, 'abc.xml'), EXAMPLE);
  system = await startSpecialistSystem({ port: 0, dataDir });

  expect(await deliver(EXAMPLE)).toMatchObject({ kind: 'doppelt', aktenzeichen: first.aktenzeichen });
  const next = await deliver(EXAMPLE.replaceAll(EXAMPLE_ID, 'EK-2026-0000-0001'));
  expect(next.aktenzeichen).toMatch(/-000002$/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

const PERSON = '/OZG.Antrag.130101/angabenZurPerson';
test.each([
  [
    'a number of an identity document longer than nine',
    'TE0000000',
    'TE00000000',
    'value-not-allowed',
    `${PERSON}/ausweisdokument/seriennummer`,
  ],
  ['a street longer than 55', 'Lindenweg', 'Lindenweg'.repeat(7), 'value-not-allowed', `${PERSON}/anschrift/strasse`],
  ['a name in Cyrillic', 'Beispielenko', 'Приклад', 'value-not-allowed', `${PERSON}/familienname/name`],
  ['a decomposed umlaut', 'Lindenweg', 'Mu\u0308hlweg', 'value-not-allowed', `${PERSON}/anschrift/strasse`],
  ['an empty string', 'Lindenweg', '', 'field-missing', `${PERSON}/anschrift/strasse`],
  [
    'an unknown nationality',
    '<code>121</code>',
    '<code>12</code>',
    'code-unknown',
    `${PERSON}/staatsangehoerigkeit[2]/staatsangehoerigkeit`,
  ],
  [
    'a version of a list that is not loaded',
    'ozg.antragsgrund" listVersionID="4"',
    'ozg.antragsgrund" listVersionID="3"',
    'code-unknown',
    '/OZG.Antrag.130101/grundDesAntrags',
  ],
  [
    'a date that is none',
    '1991-04',
    '1991-4',
    'schema-invalid',
    `${PERSON}/geburt/tagDerGeburt/teilbekanntesDatum/jahrMonat`,
  ],
  [
    'a document that nobody announced',
    /<xa:angabenDokumentenlieferung>.*<\/xa:angabenDokumentenlieferung>/s,
    '',
    'document-missing',
    '/OZG.Antrag.130101/nachweis/dokumentOderReferenz/dokumentuuid',
  ],
])('%s is refused with its field', async (_what, from, to, code, fieldPath) => {
  const ergebnis = await deliver(EXAMPLE.replace(from, to));

  expect(ergebnis).toMatchObject({ kind: 'abgelehnt', identification: EXAMPLE_ID });
  expect(ergebnis.rejections).toContainEqual({ code, fieldPath });
  expect(await akten()).toEqual([]);
});

test('every fault is named at once', async () => {
  const { rejections } = await deliver(
    EXAMPLE.replace('TE0000000', 'TE00000000').replace('<code>121</code>', '<code>12</code>'),
  );
  expect(rejections.map(({ code }) => code).sort()).toEqual(['code-unknown', 'value-not-allowed']);
});

test.each([
  ['no XML', 'nonsense'],
  ['XML that breaks off', EXAMPLE.slice(0, 2_000)],
  ['a document type', EXAMPLE.replace('?>', '?><!-- x --><!DOCTYPE a [<!ENTITY a "b">]>')],
  ['another encoding', EXAMPLE.replace('UTF-8', 'ISO-8859-1')],
])('a message with %s is answered without an identification', async (_what, body) => {
  const ergebnis = await deliver(body);
  expect(ergebnis).toMatchObject({ kind: 'abgelehnt', identification: null, rejections: [{ code: 'schema-invalid' }] });
});

test('bytes that are not UTF-8 are refused', async () => {
  const ergebnis = await readErgebnis(await send(Buffer.from(EXAMPLE, 'latin1')));
  expect(ergebnis.rejections[0]?.code).toBe('schema-invalid');
});

test.each([
  ['another release', /xauslaender2611|26\.11/g, (found: string) => found.replace('11', '05')],
  ['another message', /OZG\.Antrag\.130101/g, () => 'OZG.Ruecknahme.130111'],
])('%s of the standard is not supported', async (_what, from, to) => {
  expect((await deliver(EXAMPLE.replace(from, to))).rejections[0]?.code).toBe('version-unsupported');
});

test('a scan of twelve megabytes inside the message is no trouble', async () => {
  const scan = Buffer.alloc(12_000_000, 'JVBERi0x').toString('base64');
  const ergebnis = await deliver(EXAMPLE.replace('JVBERi0xLjcKJSBlcmZ1bmRlbgolJUVPRgo=', scan));
  expect(ergebnis.kind).toBe('angenommen');
});

test.each([
  ['without a digest', { 'content-digest': '' }, 400],
  ['with the digest of something else', { 'content-digest': digestOf('else') }, 400],
  [
    'with a digest of another kind only',
    { 'content-digest': 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:' },
    400,
  ],
  ['as something else than XML', { 'content-type': 'text/plain' }, 415],
])('a request %s is broken transport', async (_how, headers, status) => {
  expect((await send(EXAMPLE, headers)).status).toBe(status);
  expect(await akten()).toEqual([]);
});

test('a digest may stand beside another one', async () => {
  const header = `sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:, ${digestOf(EXAMPLE)}`;
  expect((await send(EXAMPLE, { 'content-digest': header })).status).toBe(200);
});

const lookUp = (id: string) => fetch(`${system.url}/nachrichten?antragsidentifikation=${id}`);

test('after a lost answer the sender finds out that the message arrived (import-01)', async () => {
  await orderFault({ kind: 'answer-lost', match: EXAMPLE_ID });
  await expect(send(EXAMPLE)).rejects.toThrow();

  const found = await readErgebnis(await lookUp(EXAMPLE_ID));
  expect(found.kind).toBe('angenommen');
  expect(await deliver(EXAMPLE)).toMatchObject({ kind: 'doppelt', aktenzeichen: found.aktenzeichen });
});

test('who asks for an unknown application gets 404', async () => {
  expect((await lookUp('EK-2026-0000-0000')).status).toBe(404);
});

test.each([
  ['error-500', 500],
  ['error-503', 503],
])('%s hits as often as ordered and then never again', async (kind, status) => {
  await orderFault({ kind, times: 2 });
  const statuses = [];
  for (let attempt = 0; attempt < 3; attempt++) statuses.push((await send(EXAMPLE)).status);
  expect(statuses).toEqual([status, status, 200]);
});

test.each([
  ['reject', 'abgelehnt', 0],
  ['not-competent', 'nichtZustaendig', 0],
  ['duplicate', 'doppelt', 1],
])('ordered to %s it answers %s and then tells the truth', async (kind, answer, kept) => {
  await orderFault({ kind });
  expect((await deliver(EXAMPLE)).kind).toBe(answer);
  expect(await akten()).toHaveLength(kept);
});

test('a fault for one case spares the others, and can be taken back', async () => {
  await orderFault({ kind: 'down', times: 5, match: EXAMPLE_ID });
  expect((await deliver(EXAMPLE.replaceAll(EXAMPLE_ID, 'EK-2026-0000-0001'))).kind).toBe('angenommen');
  await expect(send(EXAMPLE)).rejects.toThrow();
  await fetch(`${system.url}/control/faults`, { method: 'DELETE' });
  expect((await deliver(EXAMPLE)).kind).toBe('angenommen');
});

test('a log-in page comes with status 200 and is no XML', async () => {
  await orderFault({ kind: 'html-login-page' });
  const answer = await send(EXAMPLE);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a visitor finds the file by the case number, with the message as it was sent', async () => {
  await deliver(EXAMPLE);
  const page = await (await fetch(`${system.url}/?q=4819-3755`)).text();
  expect(page).toContain('Beispielenko, Nadija Óscara');
  const link = /href="(\/akten\/[^"]+)"/.exec(page)?.[1] ?? '';
  expect(await (await fetch(system.url + link)).text()).toBe(EXAMPLE);
  expect(await (await fetch(`${system.url}/?q=unbekannt`)).text()).toContain('gibt es hier keine Akte');
});

test('what a sender wrote cannot become part of the page', async () => {
  await deliver(EXAMPLE.replace('Beispielenko', '&lt;script&gt;'));
  expect(await (await fetch(system.url)).text()).toContain('&lt;script&gt;, Nadija');
});
