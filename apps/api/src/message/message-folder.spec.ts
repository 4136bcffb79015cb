import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shippedCodeLists } from '../../test/test-messages.js';
import { MessageFolder, type TakeMessage, type Verdict } from './message-folder.js';
import { readMessage } from './xauslaender-26.11/message-reader.js';

const EXAMPLE = readFileSync(new URL('xauslaender-26.11/examples/130101-least.xml', import.meta.url), 'utf8');
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const TAKEN: Verdict = { kind: 'taken' };

let base: string;
let folder: MessageFolder;
let taken: string[];
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'einkanal-inbound-'));
  await mkdir(pathOf('inbound'));
  folder = new MessageFolder(reception);
  taken = [];
});
afterEach(() => rm(base, { recursive: true }));

/** Receives as the house does, with the files in the folder of the test. */
const reception: ConstructorParameters<typeof MessageFolder>[0] = {
  receive: async (source, use) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of source) pieces.push(piece);
    const content = Buffer.concat(pieces);
    const directory = await mkdtemp(pathOf('received-'));
    const file = { path: path.join(directory, 'message'), sizeBytes: content.length, head: content };
    await writeFile(file.path, content);
    const reading = await readMessage(createReadStream(file.path), directory, shippedCodeLists);
    return use({ file: { ...file, sha512: sha512(content) }, reading });
  },
};

const pathOf = (...names: string[]) => path.join(base, ...names);
const drop = (name: string, content = EXAMPLE) => writeFile(pathOf('inbound', name), content);
const age = (name: string) => utimes(pathOf('inbound', name), LONG_AGO, LONG_AGO);
const dropDigest = (name: string, digest: string) => writeFile(pathOf('inbound', `${name}.sha512`), digest);
const sha512 = (content: string | Buffer) => createHash('sha512').update(content).digest('hex');
const names = async (...below: string[]) => (await readdir(pathOf('inbound', ...below)).catch(() => [])).sort();
const files = async () => (await names()).filter((name) => name !== 'done' && name !== 'set-aside');

const take: TakeMessage = async ({ file, reading }) => {
  taken.push(await readFile(file.path, 'utf8'));
  if (reading.kind === 'read') return TAKEN;
  return { kind: 'refused', reasons: reading.faults.map(({ code, path: place }) => `${code} ${place}`.trim()) };
};
const look = (reader = folder, by = take) => reader.read({ base, names: ['inbound'] }, by);

test('a message is handed on as it lies there and put away with its digest', async () => {
  await dropDigest('one.xml', `${sha512(EXAMPLE)}  one.xml\n`);
  await drop('one.xml');
  expect(await look()).toEqual({ taken: 1, setAside: 0, failures: [] });
  expect(taken).toEqual([EXAMPLE]);
  expect(await files()).toEqual([]);
  expect(await names('done')).toEqual(['one.xml', 'one.xml.sha512']);
});

test('a message without a digest is taken at once when it is well-formed', async () => {
  await drop('one.xml');
  expect(await look()).toMatchObject({ taken: 1 });
});

test('half a message waits until nobody has written to it for a while, then it is set aside with its reason', async () => {
  await drop('one.xml', EXAMPLE.slice(0, 700));
  expect(await look()).toMatchObject({ taken: 0, setAside: 0 });
  expect(taken).toEqual([]);
  await age('one.xml');
  expect(await look()).toMatchObject({ setAside: 1 });
  expect(await names('set-aside')).toEqual(['one.xml', 'one.xml.txt']);
  const reasons = await readFile(pathOf('inbound/set-aside/one.xml.txt'), 'utf8');
  expect(reasons).toBe('Die Datei one.xml wurde nicht übernommen:\n- message-not-xml\n');
});

test('a message that does not fit its digest waits, and is set aside once nobody writes any more', async () => {
  await drop('one.xml');
  await dropDigest('one.xml', `${'0'.repeat(128)}  one.xml\n`);
  expect(await look()).toMatchObject({ taken: 0, setAside: 0 });
  await age('one.xml');
  expect(await look()).toMatchObject({ setAside: 1 });
  expect(taken).toEqual([]);
  expect(await names('set-aside')).toEqual(['one.xml', 'one.xml.sha512', 'one.xml.txt']);
  expect(await readFile(pathOf('inbound/set-aside/one.xml.txt'), 'utf8')).toContain('Prüfsumme');
});

test('a message that is still written to is taken when it fits its digest', async () => {
  await dropDigest('one.xml', sha512(EXAMPLE).toUpperCase());
  await drop('one.xml', EXAMPLE.slice(0, 700));
  expect(await look()).toMatchObject({ taken: 0, setAside: 0 });
  await drop('one.xml');
  expect(await look()).toMatchObject({ taken: 1 });
});

test('one bad file at the head of fifty keeps none of the others from being taken', async () => {
  await drop('000.xml', '<nachricht/>');
  await age('000.xml');
  for (let at = 1; at < 50; at += 1) await drop(`${String(at).padStart(3, '0')}.xml`);
  expect(await look()).toEqual({ taken: 49, setAside: 1, failures: [] });
  expect(await files()).toEqual([]);
  expect(await names('done')).toHaveLength(49);
});

test('one that cannot be taken stays, is told and tried again later, and keeps none of the others', async () => {
  await drop('bad.xml', EXAMPLE.replace('<xa:rueckkanalVorhanden>true', '<xa:rueckkanalVorhanden>false'));
  await age('bad.xml');
  await drop('good.xml');
  const fault = new Error('the database is away');
  const failing: TakeMessage = (received) =>
    received.file.sizeBytes === Buffer.byteLength(EXAMPLE) ? Promise.resolve(TAKEN) : Promise.reject(fault);
  expect(await look(folder, failing)).toEqual({ taken: 1, setAside: 0, failures: [fault] });
  expect(await look(folder, failing)).toEqual({ taken: 0, setAside: 0, failures: [] });
  expect(await files()).toEqual(['bad.xml']);
  expect(await look(new MessageFolder(reception))).toMatchObject({ taken: 1 });
});

test('two readers at once: each message is put away once, and that the other was faster is no fault', async () => {
  for (let at = 0; at < 20; at += 1) await drop(`${String(at)}.xml`);
  const both = await Promise.all([look(), look(new MessageFolder(reception))]);
  expect(both.map((each) => each?.failures)).toEqual([[], []]);
  expect(await names('done')).toHaveLength(20);
  expect(await files()).toEqual([]);
});

test('a reader that is killed between taking and putting away hands the message on again', async () => {
  await drop('one.xml');
  const killed = new Error('killed');
  await look(folder, async (received) => {
    await take(received);
    throw killed;
  });
  expect(await look(new MessageFolder(reception))).toMatchObject({ taken: 1 });
  expect(taken).toEqual([EXAMPLE, EXAMPLE]);
});

test('a message that is replaced while it is read is read anew', async () => {
  await drop('one.xml');
  await look(folder, async (received) => {
    await writeFile(pathOf('new'), `${EXAMPLE}<!-- again -->`);
    await rename(pathOf('new'), pathOf('inbound/one.xml'));
    return take(received);
  });
  expect(await files()).toEqual(['one.xml']);
  await look();
  expect(taken).toEqual([EXAMPLE, `${EXAMPLE}<!-- again -->`]);
});

test('what comes again under a name that was read before replaces nothing', async () => {
  await drop('one.xml');
  await look();
  await drop('one.xml', `${EXAMPLE}<!-- again -->`);
  await look();
  expect(await names('done')).toHaveLength(2);
  expect(await readFile(pathOf('inbound/done/one.xml'), 'utf8')).toBe(EXAMPLE);
});

test('what is on its way, a link or a folder is not read', async () => {
  await writeFile(pathOf('elsewhere.xml'), EXAMPLE);
  await symlink(pathOf('elsewhere.xml'), pathOf('inbound/link.xml'));
  await mkdir(pathOf('inbound/folder.xml'));
  for (const name of ['one.xml.tmp', '.one.xml', 'one.txt', 'one.XML.part']) await drop(name);
  expect(await look()).toEqual({ taken: 0, setAside: 0, failures: [] });
  expect(taken).toEqual([]);
});

test('a folder that is a link to elsewhere is not read, one that is not there is nothing', async () => {
  await symlink(pathOf('inbound'), pathOf('linked'));
  await expect(folder.read({ base, names: ['linked'] }, take)).rejects.toThrow('link');
  expect(await folder.read({ base, names: ['nowhere'] }, take)).toBeNull();
});

test('nothing is put away through a link', async () => {
  await mkdir(pathOf('elsewhere'));
  await symlink(pathOf('elsewhere'), pathOf('inbound/done'));
  await drop('one.xml');
  expect((await look())?.failures).toHaveLength(1);
  expect(await readdir(pathOf('elsewhere'))).toEqual([]);
  expect(await files()).toEqual(['one.xml']);
});

test('a file that is larger than any message is refused by its beginning', async () => {
  await drop('huge.xml');
  await truncate(pathOf('inbound/huge.xml'), 200_000_000);
  let read = 0;
  await look(folder, ({ file, reading }) => {
    read = file.sizeBytes;
    return Promise.resolve({ kind: 'refused', reasons: reading.kind === 'refused' ? [reading.root ?? 'none'] : [] });
  });
  expect(read).toBe(50_000_001);
  expect(await names('set-aside')).toEqual(['huge.xml', 'huge.xml.txt']);
});
