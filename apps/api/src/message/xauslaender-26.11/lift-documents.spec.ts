import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { liftDocuments } from './lift-documents.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'einkanal-message-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function* repeated(before: string, piece: Buffer, times: number, after: string) {
  yield Buffer.from(before);
  for (let count = 0; count < times; count++) yield await Promise.resolve(piece);
  yield Buffer.from(after);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The memory that is in use, without what only waits to be collected. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const scan = Buffer.from('%PDF-1.7 two scans, äöü');
const base64 = scan.toString('base64');

test.each([1, 2, 3, 7, 64, 1_000])(
  'a message in pieces of %d bytes loses its documents and nothing else',
  async (size) => {
    const message = (first: string, second: string) =>
      `<a:m xmlns:a="u"><!-- > --><a:dokument>${first}</a:dokument><x y=">"/>\n<dokument z="1">${second}</dokument><dokument/><dokumentx>ü</dokumentx></a:m>`;
    const { xml, documents } = await liftDocuments(inPieces(message(base64, `\n${base64}&#13;\n`), size), directory);
    const [first = '', second = ''] = documents.keys();
    expect(xml.toString()).toBe(message(first, `${second}\n\n`));
    for (const { path: file, sha512, sizeBytes, isBase64 } of documents.values()) {
      expect(await readFile(file)).toEqual(scan);
      expect({ sha512, sizeBytes, isBase64 }).toEqual({
        sha512: createHash('sha512').update(scan).digest('hex'),
        sizeBytes: scan.length,
        isBase64: true,
      });
    }
  },
);

test.each(['AAA', 'AA=A', 'A===', '****', 'AAAA====AAAA', 'AA==AA==', 'AAAA&', 'AAAA&amp;'])(
  '%s is no complete base64',
  async (text) => {
    const { documents } = await liftDocuments(inPieces(`<dokument>${text}</dokument>`, 3), directory);
    expect([...documents.values()].map(({ isBase64 }) => isBase64)).toEqual([false]);
  },
);

test('50 MB with their documents are read at a memory that does not grow', async () => {
  const piece = Buffer.from(Buffer.alloc(49_152, 'scan').toString('base64'));
  const times = Math.floor(49_900_000 / piece.length);
  const before = held();
  let most = 0;
  let count = 0;
  async function* watched() {
    for await (const part of repeated('<dokument>', piece, times, '</dokument>')) {
      if (++count % 100 === 0) most = Math.max(most, held() - before);
      yield part;
    }
  }
  const { xml, documents } = await liftDocuments(watched(), directory);
  expect(xml.length).toBeLessThan(100);
  expect([...documents.values()].map(({ sizeBytes }) => sizeBytes)).toEqual([times * 49_152]);
  expect(count).toBeGreaterThan(700);
  expect(most).toBeLessThan(5_000_000);
});

test.each([
  ['a message of more than 50 MB', '<dokument>', 'message-too-large'],
  ['more than 4 MB of texts', '<text>', 'texts-too-large'],
  ['more tags than a message can have', '<text>', 'too-many-elements', '<a/>'],
  ['more documents than a message can have', '<text>', 'too-many-documents', '<dokument>AAAA</dokument>'],
])('%s is not read to its end', async (_, before, code, piece = 'A') => {
  const endless = repeated(before, Buffer.from(piece.repeat(Math.ceil(200_000 / piece.length))), 10_000, '');
  await expect(liftDocuments(endless, directory)).rejects.toMatchObject({ code });
  expect((await readdir(directory)).length).toBeLessThan(1_001);
});
