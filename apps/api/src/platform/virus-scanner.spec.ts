import { Readable } from 'node:stream';
import { TEST_VIRUS, startScanner, type TestScanner } from '../../test/test-scanner.js';
import { scanStream } from './virus-scanner.js';

let scanner: TestScanner;
beforeAll(async () => {
  scanner = await startScanner();
});
afterAll(() => scanner.stop());

const verdictOn = (chunks: Buffer[]) => scanStream(Readable.from(chunks), { host: '127.0.0.1', port: scanner.port });

const pieces = (count: number) => Array.from({ length: count }, () => Buffer.alloc(65_536, 'a'));

test.each([
  { name: 'an ordinary file', chunks: [Buffer.from('%PDF-1.7 nothing')], verdict: 'CLEAN' },
  { name: 'the test virus inside a file', chunks: [Buffer.from('abc'), Buffer.from(TEST_VIRUS)], verdict: 'INFECTED' },
  { name: 'a file of many pieces', chunks: pieces(60), verdict: 'CLEAN' },
  { name: 'a file beyond what the scanner takes', chunks: pieces(200), verdict: 'UNSCANNABLE' },
])('$name is found to be $verdict', async ({ chunks, verdict }) => {
  expect(await verdictOn(chunks)).toBe(verdict);
});

test('a scanner that is not there says nothing, least of all that a file is clean', async () => {
  await expect(scanStream(Readable.from([Buffer.from('x')]), { host: '127.0.0.1', port: 1 })).rejects.toThrow();
});
