import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aResidenceTitle } from '@einkanal/domain/testing/applications/residence-title';
import { applyPatch, type Patch } from '@einkanal/domain/testing/patch';
import { assessApplicationFile } from './assess-application-file.js';

const EXAMPLE = new URL('../../../../docs/example/application.json', import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), 'einkanal-assess-'));
const assess = (...args: string[]) => assessApplicationFile(args, new Date('2026-11-25T08:00:00Z'));

function fileWith(text: string): string {
  const file = path.join(folder, 'application.json');
  writeFileSync(file, text);
  return file;
}
const patched = (patch: Patch) => fileWith(JSON.stringify(applyPatch(aResidenceTitle, patch)));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('it prints every part of the assessment with its reasons', async () => {
  const { text, verdict } = await assess(EXAMPLE);
  expect(verdict).toBe(0);
  for (const line of [
    'Zuständigkeit: hier (OURS)',
    '  Wohnt hier; Umzug nach Mannheim geplant. (MOVE_PLANNED)',
    '  Vorschrift: § 3 Abs. 3 VwVfG',
    '  Verglichen: /plannedAddress, /applicant/address, /plannedAddress/from',
    '  In Frage kommt: Stadt Mannheim (004400)',
    '  vorhanden: Pass oder Passersatz (PASS)',
    '  fehlt: Arbeitsvertrag oder verbindliches Angebot (AV)',
    '  +25 Titel endet innerhalb von 60 Tagen (2027-01-14, 50)',
    'Empfehlung: zuteilen, Team WORK (eindeutig)',
    '  JURISDICTION MOVE_PLANNED (jurisdiction)',
    'Der Antrag wird angenommen.',
  ])
    expect(text.split('\n')).toContain(line);
});

test('it speaks English where it is asked to', async () => {
  expect((await assess(EXAMPLE, '--lang', 'en')).text).toContain('Jurisdiction: ours (OURS)');
});

test('another day is the day of receipt and of the assessment', async () => {
  const { text } = await assess(EXAMPLE, '--on', '2027-01-20');
  expect(text).toContain('+120 Titel abgelaufen ohne rechtzeitigen Antrag');
  expect(text).toContain('(MOVE_PLANNED_SOON)');
});

test('another office judges by its own territory', async () => {
  const { text, verdict } = await assess(EXAMPLE, '--office', '004400');
  expect(verdict).toBe(0);
  expect(text).toContain('Zuständigkeit: zweifelhaft (SUSPECTED_OTHER)');
  expect(text).toContain('(NOT_YET_OURS)');
});

test('an office whose municipalities nobody has entered says nothing', async () => {
  expect((await assess(EXAMPLE, '--office', '000100')).text).toContain('(NO_TERRITORY)');
});

test('what is odd about it is told and stops nothing', async () => {
  const { text, verdict } = await assess(patched({ '/applicant/address/postalCode': '6911' }));
  expect(verdict).toBe(0);
  expect(text).toContain('Hinweise, die nichts aufhalten');
});

test.each<[string, () => string]>([
  ['a value of a wrong type', () => patched({ '/applicant/address/postalCode': 69115 })],
  ['an office that does not exist', () => patched({ '/office': '999999' })],
  ['what is no JSON', () => fileWith('{"office":')],
  ['a list', () => fileWith('[]')],
])('%s would be refused, and nothing is assessed', async (_, file) => {
  const { text, verdict } = await assess(file());
  expect(verdict).toBe(1);
  expect(text).toMatch(/^Der Antrag wird abgewiesen; Fehler \(\d+\)\n {2}/);
});

test.each([
  [[]],
  [[EXAMPLE, EXAMPLE]],
  [[EXAMPLE, '--lang', 'fr']],
  [[EXAMPLE, '--on', '2026-02-30']],
  [[EXAMPLE, '--office', 'Heidelberg']],
  [[EXAMPLE, '--strict']],
])('called with %j it says how it is called', async (args) => {
  expect(await assess(...args)).toEqual({ text: expect.stringMatching(/^Usage: /) as string, verdict: 2 });
});

test.each([['nothing.json'], [folder]])('there is nothing to read in %s', async (file) => {
  expect((await assess(file)).verdict).toBe(2);
});
