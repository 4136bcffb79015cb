import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { officialFaults, UnusableSchema } from './official-schema.js';
import { schemaFaults } from './schema.js';
import { parseXml } from './xml-document.js';

const OURS = new URL('../../../../../data/xsd/', import.meta.url);
const [MAIN, BASE] = ['einkanal-xauslaender-2611.xsd', 'einkanal-xauslaender-basis.xsd'];
const message = readFileSync(new URL('antrag-130101.example.xml', import.meta.url), 'utf8');

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'einkanal-schema-'));
  for (const name of [MAIN, BASE]) cpSync(new URL(name, OURS), path.join(directory, name));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const change = (name: string, from: string | RegExp, to: string) => {
  const file = path.join(directory, name);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
};
function faultsOf(xml: string) {
  using document = parseXml(Buffer.from(xml));
  return officialFaults(directory, document);
}
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof UnusableSchema ? error.code : error;
  }
};
const STRICTER = [
  /<xs:element name="antragsdatum" type="b:Tag"/,
  '<xs:element name="antragstag" type="b:Tag"',
] as const;
const replaceFirst = () => {
  const file = path.join(directory, MAIN);
  writeFileSync(file, readFileSync(file, 'utf8').replace(...STRICTER));
};

test('a message is checked against what lies in the directory, not against our own schema', () => {
  expect(faultsOf(message)).toEqual([]);
  replaceFirst();
  expect(faultsOf(message)[0]).toMatchObject({ message: expect.stringContaining('antragstag') });
  using document = parseXml(Buffer.from(message));
  expect(schemaFaults(document)).toEqual([]);
});

test('files may lie in folders, and name each other by addresses: nothing is loaded from there', () => {
  mkdirSync(path.join(directory, 'module'));
  renameSync(path.join(directory, BASE), path.join(directory, 'module', BASE));
  change(MAIN, `schemaLocation="${BASE}"`, `schemaLocation="https://schema.example.invalid/26.11/${BASE}"`);
  expect(faultsOf(message)).toEqual([]);
});

test.each([
  ['is not there', () => rmSync(directory, { recursive: true }), 'schema-directory-unreadable'],
  ['is empty', () => [MAIN, BASE].forEach((name) => rmSync(path.join(directory, name))), 'schema-directory-incomplete'],
  ['lacks an imported file', () => rmSync(path.join(directory, BASE)), 'schema-directory-incomplete'],
  ['holds half a file', () => change(BASE, '</xs:schema>', ''), 'schema-directory-incomplete'],
  [
    'has no message of ours',
    () => change(MAIN, 'OZG.Antrag.130101', 'OZG.Antrag.130102'),
    'schema-directory-incomplete',
  ],
  [
    'is of another release',
    () => change(MAIN, 'xauslaender2611', 'xauslaender2605'),
    'schema-directory-of-other-release',
  ],
])('a directory that %s is told as such', (_, spoil, code) => {
  spoil();
  expect(codeOf(() => faultsOf(message))).toBe(code);
  mkdirSync(directory, { recursive: true });
});

test('what the operator puts right is taken without a restart', () => {
  rmSync(path.join(directory, BASE));
  expect(codeOf(() => faultsOf(message))).toBe('schema-directory-incomplete');
  cpSync(new URL(BASE, OURS), path.join(directory, BASE));
  expect(faultsOf(message)).toEqual([]);
});
