import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingSentence } from '@einkanal/domain/import/connection-finding';
import { pdf, aDocument, prepare, PREPARATION_SETTINGS } from '../../../../test/prepared-applications.js';
import { lookInTurn } from '../connection-look.js';
import { lookAtChecks } from './message-checks.js';

const schemaDirectory = mkdtempSync(path.join(os.tmpdir(), 'einkanal-schema-'));
const OURS = fileURLToPath(new URL('../../../../../../data/xsd/', import.meta.url));
const settings = { ...PREPARATION_SETTINGS, schemaDirectory };
const MAIN = path.join(schemaDirectory, 'einkanal-xauslaender-2611.xsd');
beforeEach(() => {
  cpSync(OURS, schemaDirectory, { recursive: true });
});
afterAll(() => {
  rmSync(schemaDirectory, { recursive: true });
});
const look = async (change: object = {}) =>
  (await lookInTurn([() => lookAtChecks({ ...settings, ...change })])).map((finding) => [
    finding.isGood,
    findingSentence(finding)?.de ?? finding.code,
  ]);

test('a look says which checks a message passes', async () => {
  expect(await look()).toEqual([
    [true, expect.stringContaining('mitgelieferte Schema')],
    [true, expect.stringContaining('Schlüsseltabelle')],
    [true, `Jede Nachricht wird auch gegen das amtliche Schema in ${schemaDirectory} geprüft.`],
  ]);
  expect((await look({ schemaDirectory: undefined })).at(-1)).toEqual([
    true,
    expect.stringContaining('kein Verzeichnis'),
  ]);
});

test('a schema that is not usable is the fault of the target: nothing is made, and the look says so', async () => {
  writeFileSync(MAIN, readFileSync(MAIN, 'utf8').replaceAll('xauslaender2611', 'xauslaender2605'));
  await expect(prepare({}, [], { settings })).rejects.toThrow('schema-directory-of-other-release');
  expect(await look()).toEqual([[false, expect.stringContaining('zu einer anderen Version als 26.11')]]);
});

test('what breaks the official schema alone is not sent', async () => {
  expect(await prepare({}, [aDocument(pdf())], { settings })).toMatchObject({ kind: 'ready' });
  writeFileSync(MAIN, readFileSync(MAIN, 'utf8').replace('name="antragsdatum"', 'name="antragstag"'));
  expect(await prepare({}, [], { settings })).toMatchObject({
    kind: 'blocked',
    faults: [{ code: 'message-not-valid' }],
  });
});
