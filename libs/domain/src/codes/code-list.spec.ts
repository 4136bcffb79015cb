import { readdirSync, readFileSync } from 'node:fs';
import { readCodeList, readCsv, toCodeList } from './code-list.js';

const FOLDER = new URL('../../../../data/codes/', import.meta.url);

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '"a, b","say ""yes"""\n"two\nlines",',
    [
      ['a, b', 'say "yes"'],
      ['two\nlines', ''],
    ],
  ],
  ['a\n\n\nb\n', [['a'], ['b']]],
  [',\n', [['', '']]],
  ['', []],
])('%j', (csv, rows) => {
  expect(readCsv(csv)).toEqual(rows);
});

test('codes keep their zeros, names their commas, empty cells are left out', () => {
  const list = readCodeList('urn:x', '1', 'code,name,paragraph\n01,"Blau, hell",\n1,Braun,§ 5\n');
  expect(list).toEqual(
    toCodeList('urn:x', '1', [
      { code: '01', name: 'Blau, hell', attributes: {} },
      { code: '1', name: 'Braun', attributes: { paragraph: '§ 5' } },
    ]),
  );
});

test('a file that is no code list is not read as one', () => {
  expect(() => readCodeList('urn:x', '1', 'key,label\n1,2\n')).toThrow('urn:x');
});

// A code list is named after its version; the file that says which versions a standard takes is none.
const lists = readdirSync(FOLDER).filter((file) => file.endsWith('.csv') && !file.startsWith('xauslaender-'));

test.each(lists)('%s has as many codes as rows, each with a name', (file) => {
  const csv = readFileSync(new URL(file, FOLDER), 'utf8');
  const { entries } = readCodeList('', '', csv);
  expect(entries.size).toBe(readCsv(csv).length - 1);
  for (const { code, name } of entries.values()) expect([code, name]).not.toContain('');
});
