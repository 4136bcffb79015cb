import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { checkFiles, isNoFile, type ReceivedPart } from './file-check.js';

const SHA = 'a'.repeat(128);
const file = (name: string, change: Partial<ReceivedPart> = {}): ReceivedPart => ({
  name,
  fileName: `${name}.pdf`,
  sizeBytes: 1_000,
  sha512: SHA,
  ...change,
});
const files = [file('file-1'), file('file-2')];
const check = (parts: ReceivedPart[], patch: Patch = {}) => checkFiles(anApplication(patch).attachments ?? [], parts);
const faultsOf = (parts: ReceivedPart[], patch: Patch = {}) =>
  check(parts, patch).faults.map(({ code, pointer }) => `${code} ${pointer}`);

test('files that fit their entries become documents with what the entries say', () => {
  expect(
    check(files, { '/attachments/0/purpose': 'form', '/attachments/0/id': '0F1E7D52-3B0C-4C06-8A55-6F0C1A2B3C4D' }),
  ).toEqual({
    faults: [],
    findings: [],
    documents: [
      {
        part: files[0],
        position: 0,
        statedId: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d',
        slot: 'PASS',
        purpose: 'form',
        title: 'Reisepass',
      },
      { part: files[1], position: 1, statedId: null, slot: 'AV', purpose: 'attachment', title: 'Arbeitsvertrag' },
    ],
  });
});

test('files-12: documents keep the order of arrival, each with its own entry', () => {
  const documents = check([file('file-2'), file('extra'), file('file-1')]).documents;
  expect(documents.map(({ part, position, slot }) => [part.name, position, slot])).toEqual([
    ['file-2', 0, 'AV'],
    ['extra', 1, null],
    ['file-1', 2, 'PASS'],
  ]);
});

test('receive-13: an empty file input is no file', () => {
  const input = file('photo', { fileName: '', sizeBytes: 0 });
  expect(isNoFile(input)).toBe(true);
  expect(check([...files, input])).toMatchObject({ faults: [], documents: [{}, {}] });
});

test('files-05: a named file of 0 bytes is refused, and named', () => {
  const empty = file('file-1', { fileName: 'Pass.pdf', sizeBytes: 0 });
  expect(check([empty, file('file-2')]).faults).toEqual([
    { code: 'file-empty', pointer: '/attachments/0/part', details: { part: 'file-1', fileName: 'Pass.pdf' } },
  ]);
});

test('files-10: equal names of files are two documents', () => {
  const scans = [file('file-1', { fileName: 'scan.pdf' }), file('file-2', { fileName: 'scan.pdf' })];
  expect(check(scans)).toMatchObject({ faults: [], documents: [{ position: 0 }, { position: 1 }] });
});

test('parts that nobody named may share their name', () => {
  expect(check([...files, file('photo'), file('photo')])).toMatchObject({ faults: [], documents: [{}, {}, {}, {}] });
});

test.each<[string, ReceivedPart[], Patch, string[]]>([
  ['an entry whose file is missing', [file('file-1')], {}, ['attachment-without-file /attachments/1']],
  [
    'an entry with an empty input',
    [file('file-1'), file('file-2', { fileName: '', sizeBytes: 0 })],
    {},
    ['attachment-without-file /attachments/1'],
  ],
  ['two files for one entry', [...files, file('file-1')], {}, ['part-name-not-unique /attachments/0/part']],
  [
    'other bytes than the sender meant',
    files,
    { '/attachments/0/sha512': 'b'.repeat(128) },
    ['attachment-digest-mismatch /attachments/0/sha512'],
  ],
  [
    'a name of 1,001 bytes',
    [...files, file('x', { fileName: 'ä'.repeat(500) + 'x' })],
    {},
    ['file-name-too-long /attachments'],
  ],
  [
    'a name that no database holds',
    [...files, file('x', { fileName: 'a\0.pdf' })],
    {},
    ['character-not-allowed /attachments'],
  ],
  [
    'all of it at once',
    [file('file-1', { sizeBytes: 0 }), file('y', { sizeBytes: 0 })],
    {},
    ['file-empty /attachments/0/part', 'file-empty /attachments', 'attachment-without-file /attachments/1'],
  ],
])('refused: %s', (_what, parts, patch, expected) => {
  expect(faultsOf(parts, patch)).toEqual(expected);
});

test.each<[string, ReceivedPart[], Patch]>([
  ['the digest in capitals', files, { '/attachments/0/sha512': SHA.toUpperCase() }],
  ['a digest of another method', files, { '/attachments/0/sha512': 'd41d8cd9' }],
  ['a name of 1,000 bytes', [...files, file('x', { fileName: 'ä'.repeat(500) })], {}],
])('accepted: %s', (_what, parts, patch) => {
  expect(faultsOf(parts, patch)).toEqual([]);
});

test('one id stated twice is used for the first only', () => {
  const id = '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d';
  const { documents } = check(files, { '/attachments/0/id': id, '/attachments/1/id': id });
  expect(documents.map(({ statedId }) => statedId)).toEqual([id, null]);
});

test('a name that came in another encoding is told, not refused', () => {
  expect(check([file('file-1', { fileName: 'M\ufffdller.pdf' }), file('file-2')])).toMatchObject({
    faults: [],
    findings: [{ code: 'file-name-damaged', pointer: '/attachments/0/part' }],
  });
});
