import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { archiveOf } from '../../test/packaged-messages.js';
import { unpackArchive } from './delivered-archive.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'einkanal-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIMITS = { files: 5, fileBytes: 100_000, submissionBytes: 150_000 };

async function unpacked(archive: Buffer, wanted: string[]) {
  const file = path.join(folder, randomUUID());
  writeFileSync(file, archive);
  const files = new Map<string, Buffer>();
  const take = async (id: string, content: AsyncIterable<Uint8Array>) => {
    files.set(id, await buffer(content));
  };
  await unpackArchive(file, new Set(wanted), take, LIMITS);
  return files;
}

const [one, two] = [randomUUID(), randomUUID()];

test('the wanted files are given, whatever case their names have; others are left where they are', async () => {
  const archive = await archiveOf({
    [`${one.toUpperCase()}.PDF`]: Buffer.from('one'),
    [`${two}.jpg`]: Buffer.from('two'),
    'Liesmich.txt': Buffer.from('x'),
  });
  expect(await unpacked(archive, [one])).toEqual(new Map([[one, Buffer.from('one')]]));
});

test.each([
  ['above the archive', `../${'../'.repeat(3)}${one}.pdf`],
  ['of the whole disk', `/etc/${one}.pdf`],
  ['with backslashes', `..\\${one}.pdf`],
  ['in a folder', `sub/${one}.pdf`],
])('a name that points to a place %s gives nothing', async (_, name) => {
  const harmless = `x${'_'.repeat(name.length - 1)}`;
  const archive = await archiveOf({ [harmless]: Buffer.from('evil') });
  const evil = Buffer.from(archive.toString('latin1').replaceAll(harmless, name), 'latin1');
  const result = await unpacked(evil, [one]).catch((error: unknown) => error);
  expect(result instanceof Map ? [...result.keys()] : String(result)).toEqual(
    result instanceof Map ? [] : expect.stringContaining('archive-unreadable'),
  );
});

test.each([
  ['a file that unpacks to more than a file may have', { [`${one}.pdf`]: Buffer.alloc(100_001) }],
  ['files that have more together', { [`${one}.pdf`]: Buffer.alloc(80_000), [`${two}.pdf`]: Buffer.alloc(80_000) }],
  ['too many files', Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`${at}.txt`, Buffer.from('x')]))],
])('%s are refused, however small the archive', async (_, files) => {
  const archive = await archiveOf(files);
  expect(archive.length).toBeLessThan(2_000);
  await expect(unpacked(archive, [one, two])).rejects.toThrow('archive-too-large');
});

test.each([
  ['no archive', () => Buffer.from('%PDF-1.7')],
  ['an archive that breaks off', (archive: Buffer) => archive.subarray(0, -30)],
  [
    'a file that its checksum does not fit',
    (archive: Buffer) => Buffer.from(archive.toString('latin1').replace('incompressible', 'incompressiblE'), 'latin1'),
  ],
])('%s is refused', async (_, damage) => {
  const archive = await archiveOf({ [`${one}.pdf`]: Buffer.from('incompressible') }, false);
  expect(await unpacked(archive, [one])).toHaveProperty('size', 1);
  await expect(unpacked(damage(archive), [one])).rejects.toThrow('archive-unreadable');
});
