import { readFileSync } from 'node:fs';
import { messageSentence } from '@einkanal/domain/intake/message/message-fault';
import { readingOf } from '../../../test/test-messages.js';

const FOLDER = new URL('examples/', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

/** Example, what is replaced in it, by what, and every fault that must be told: its code, and its place below the root. */
type Row = [example: string, find: string, replacement: string, faults: string[]];
const rows = JSON.parse(text('malformed.json')) as Row[];

async function refusalOf(xml: Buffer | string) {
  const reading = await readingOf(xml);
  if (reading.kind === 'read') throw new Error('It was taken.');
  return reading.faults;
}

const told = ({ code, path }: { code: string; path: string }) =>
  [code, path.split('/').slice(2).join('/')].join(' ').trim();

test.each(rows)(
  '%s with %j as %j is refused for all that is wrong in it',
  async (name, find, replacement, expected) => {
    const right = text(`${name}.xml`);
    expect(right).toContain(find);
    const faults = await refusalOf(right.replaceAll(find, () => replacement));
    expect(faults.map(told)).toEqual(expected);
    for (const { de, en } of faults.map(messageSentence)) {
      expect(de).not.toMatch(/\{\w+\}|…/);
      expect(en).not.toMatch(/\{\w+\}|…/);
    }
  },
);

test('a hundred messages and more are refused', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.every(([, , , faults]) => faults.length > 0)).toBe(true);
});

const least = text('130101-least.xml');

test.each([
  ['nothing', Buffer.alloc(0), 'message-empty'],
  ['a file that is no XML', Buffer.from('%PDF-1.7'), 'message-not-xml'],
  ['UTF-16', Buffer.from(`\uFEFF${least.replace('UTF-8', 'UTF-16')}`, 'utf16le'), 'message-not-utf8'],
  ['a letter of Latin-1', Buffer.from(least, 'latin1'), 'message-not-utf8'],
  ['elements within elements without an end', Buffer.from('<a>'.repeat(3_000)), 'message-too-deep'],
  [
    'the standard’s namespace as the default',
    Buffer.from(least.replaceAll('xa:', '').replace('xmlns:xa', 'xmlns')),
    'namespace-not-allowed',
  ],
  [
    'a text of more than 100,000 letters',
    Buffer.from(least.replace('OD-2026-000077', 'x'.repeat(100_001))),
    'text-too-long',
  ],
])('%s is refused', async (_, xml, code) => {
  const [fault] = await refusalOf(xml);
  expect(fault?.code).toBe(code);
});

test('of very many faults the first are told, and how many more there are', async () => {
  const faults = await refusalOf(least.replace('<xa:antragsdatum>', `${'<xa:x/>'.repeat(500)}<xa:antragsdatum>`));
  expect(faults).toHaveLength(201);
  expect(faults.at(-1)).toEqual({ code: 'further-faults', path: '', details: { count: '300' } });
});
