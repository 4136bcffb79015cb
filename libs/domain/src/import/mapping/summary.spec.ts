import fc from 'fast-check';
import { anApplication } from '../../testing/builders.js';
import { aDocumentToMap, anInput, mapped } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';
import { leavesOf } from './leaves.js';
import { summarise } from './summary.js';

const summaryOf = (patch: Patch = {}) => summarise({ ...anInput(patch), documents: [] });
const rowsOf = (patch: Patch = {}) => summaryOf(patch).sections.flatMap(({ rows }) => rows);
const valueAt = (pointer: string, patch: Patch = {}) => rowsOf(patch).find((row) => row.pointer === pointer)?.value;

test('the head says which case it is, when it arrived and whose it is', () => {
  expect(summaryOf().facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Vorgangsnummer: EK-2026-4819-3755',
    'Eingang bei der Behörde: 24.11.2026, 09:12 Uhr',
    'Antragstellende Person: Demirağ, Ayşe Nur',
  ]);
});

test.each([
  ['/kind', 'Antrag (APPLICATION)'],
  ['/applicant/sex', 'weiblich (F)'],
  ['/applicant/birthDate', '17.04.1991'],
  ['/applicant/nationalities/0', 'Türkei (TUR)'],
  ['/applicant/currentTitle/kind', 'Blaue Karte EU (BLAUE_KARTE_EU)'],
  ['/family/0/livesWith', 'ja'],
  ['/employment/hoursPerWeek', '38,5'],
  ['/attachments/0/slot', 'Pass oder Passersatz (PASS)'],
  ['/message', 'Ich bitte um Verlängerung meiner Blauen Karte.'],
])('%s reads "%s"', (pointer, expected) => {
  expect(valueAt(pointer)).toBe(expected);
});

test('people-01: a year of birth is not made into a day', () => {
  expect(valueAt('/applicant/birthDate', { '/applicant/birthDate': '1980-00-00' })).toBe(
    '1980 (Tag und Monat unbekannt)',
  );
});

test('sections follow the form; what the contract does not know stands at the end', () => {
  const { sections } = summaryOf({ '/surprise': { deep: ['x'] } });
  expect(sections.map(({ title }) => title)).toEqual([
    'Antrag',
    'Antragstellende Person',
    'Familie',
    'Beschäftigung',
    'Einkommen und Versicherung',
    'Angaben zu Straftaten',
    'Mitteilung',
    'Erklärungen',
    'Angekündigte Anlagen',
    'Übermittlung',
    'Weitere Angaben',
  ]);
  expect(sections.at(-1)?.rows).toEqual([{ label: 'surprise: deep 1', value: 'x', pointer: '/surprise/deep/0' }]);
});

test('the files are listed, with those that are in the DMS only', () => {
  const documents = [
    aDocumentToMap({ title: 'Vertrag' }),
    aDocumentToMap({ slot: 'KV', fileName: 'kv.docx', file: 'format-not-transferable' }),
  ];
  const { sections } = summarise({ ...anInput(), documents });
  expect(sections.at(-1)?.rows.map(({ value }) => value)).toEqual([
    'Arbeitsvertrag.pdf (Vertrag)',
    'kv.docx (Krankenversicherungsnachweis; nur im Dokumentenmanagement: Format nicht übertragbar)',
  ]);
});

test('religion is in the original only, and the report says so', () => {
  const patch = { '/applicant/religion': 'ev' };
  expect(valueAt('/applicant/religion', patch)).toBeUndefined();
  expect(mapped(patch).report.losses).toContainEqual({ pointer: '/applicant/religion', reason: 'in-original-only' });
});

test('every value that was sent is in the summary in its own words', () => {
  const patches = fc.record({ '/surprise': fc.jsonValue(), '/applicant/note': fc.string({ unit: 'binary' }) });
  fc.assert(
    fc.property(patches, (patch) => {
      const content = anApplication(patch);
      const rows = new Map(
        summarise({ ...anInput(), content })
          .sections.flatMap(({ rows: all }) => all)
          .map((row) => [row.pointer, row.value]),
      );
      const isTold = (value: unknown, row: string | undefined) =>
        typeof value === 'string' ? row === value : row !== undefined;
      const leaves = leavesOf(content);
      const ours = leaves.filter(({ pointer }) => /^\/surprise|note$/.test(pointer));
      expect(leaves.filter(({ pointer }) => !rows.has(pointer))).toEqual([]);
      expect(ours.filter(({ pointer, value }) => !isTold(value, rows.get(pointer)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
