import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { aDmsFile } from '../../dms.contract.js';
import { writePackage } from './package.js';

const message = { name: 'process_message.xml', xml: Buffer.from('<message/>') };
const content = randomBytes(3_000_000).toString('base64');
const file = aDmsFile(content, { caseNumber: 'EK-2026-1000-0001' });

async function unpacked(bytes: Buffer) {
  const zip = await fromBufferPromise(bytes, { autoClose: false });
  const entries: [string, string][] = [];
  for await (const entry of zip.eachEntry())
    entries.push([entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString()]);
  return entries;
}

test('a package holds the message and its file at its root, byte for byte, names in UTF-8', async () => {
  const bytes = await buffer(writePackage(message, { name: 'Größe.pdf', file }));
  expect(await unpacked(bytes)).toEqual([
    ['process_message.xml', '<message/>'],
    ['Größe.pdf', content],
  ]);
});

test('what is in a package can be read from its front: each entry says that its end is told by its content', async () => {
  const bytes = await buffer(writePackage(message, { name: 'Pass.pdf', file }));
  const zip = await fromBufferPromise(bytes);
  for await (const { compressionMethod } of zip.eachEntry()) expect(compressionMethod).toBe(8);
});

test.each([
  ['other bytes', { sha512: '0'.repeat(128) }, /digest/],
  ['another length', { sizeBytes: 7 }, /number of bytes/],
  ['bytes that end with an error', { open: () => new Readable({ read: failing }) }, /disk is gone/],
])('a package of %s is never whole', async (_, change, error) => {
  await expect(buffer(writePackage(message, { name: 'Pass.pdf', file: { ...file, ...change } }))).rejects.toThrow(
    error,
  );
});

test('who reads a package no further has the file closed', async () => {
  const endless = new Readable({ read: readOn });
  const closed = once(endless, 'close');
  let seen = 0;
  for await (const chunk of writePackage(message, { name: 'Pass.pdf', file: { ...file, open: () => endless } })) {
    seen += chunk.length;
    if (seen > 500_000) break;
  }
  await closed;
});

function readOn(this: Readable): void {
  this.push(randomBytes(100_000));
}

function failing(this: Readable): void {
  this.destroy(new Error('the disk is gone'));
}
