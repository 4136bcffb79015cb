import { mkdtempSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkMessageFile } from './check-message-file.js';

const fileOf = (name: string) => new URL(name, import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), 'einkanal-check-'));
const check = (...args: string[]) => checkMessageFile(args, new Date('2026-11-25T08:00:00Z'), folder);

afterAll(() => {
  rmdirSync(folder);
});

test.each([
  ['a message that would be taken', 'examples/130104-arrived.xml', 0],
  ['a file that is no message', 'examples/malformed.json', 1],
  ['a file that is not there', 'examples/130199.xml', 2],
  ['a folder', 'examples', 2],
])('%s: %s ends with %d', async (_, name, verdict) => {
  expect((await check('check', fileOf(name))).verdict).toBe(verdict);
});

test('it speaks German, and English where it is asked to', async () => {
  const file = fileOf('examples/130104-arrived.xml');
  expect((await check('check', file)).text).toContain('Die Nachricht wird angenommen.');
  expect((await check('check', file, '--lang', 'en')).text).toContain('The message is taken.');
});

test.each([
  [[]],
  [['check']],
  [['tell', 'a.xml']],
  [['check', 'a.xml', 'b.xml']],
  [['check', 'a.xml', '--lang', 'fr']],
  [['check', 'a.xml', '--strict']],
])('called with %j it says how it is called', async (args) => {
  expect(await check(...args)).toEqual({ text: expect.stringMatching(/^Usage: /) as string, verdict: 2 });
});

test('the documents of a message do not stay on the disk', async () => {
  await check('check', fileOf('examples/130101-packages.xml'));
  expect(readdirSync(folder)).toEqual([]);
});
