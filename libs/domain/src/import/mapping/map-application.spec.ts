import fc from 'fast-check';
import { anApplication } from '../../testing/builders.js';
import { aDocumentToMap, anInput, blocksOf, mapped } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';
import { leavesOf } from './leaves.js';
import { mapApplication } from './map-application.js';
import { berlinInstant } from './remark.js';

const remarkOf = (patch: Patch) => mapped(patch).message.sonstigeAnmerkung ?? '';

test('the case number identifies the application', () => {
  expect(mapped().message.antragsidentifikation).toBe('EK-2026-4819-3755');
});

test.each([
  ['WEBHOOK', true],
  ['FIT_CONNECT', true],
  ['NONE', false],
  ['PIGEON', false],
  [undefined, false],
])('reply channel %s: the office may answer: %s', (kind, expected) => {
  expect(mapped({ '/replyChannel': kind && { kind } }).message.rueckkanalVorhanden).toBe(expected);
});

test.each([
  ['on a day in Berlin', '2026-11-23T23:30:00Z', '2026-11-24'],
  ['on a day without a time', '2026-11-20', '2026-11-20'],
  ['at no stated time: the day of receipt', undefined, '2026-11-24'],
  ['at an unreadable time: the day of receipt', 'gestern', '2026-11-24'],
  ['after the receipt: the day of receipt', '2026-12-24T10:00:00Z', '2026-11-24'],
])('applied %s', (_, submittedAt, expected) => {
  expect(mapped({ '/submittedAt': submittedAt }).message.antragsdatum).toBe(expected);
});

test.each([
  [{ '/applicationKind': 'FIRST' }, '01'],
  [{ '/applicationKind': 'RENEWAL' }, '02'],
  [{ '/applicationKind': 'SIDE_CONDITION' }, '03'],
  [{ '/matter': 'AT9' }, '04'],
  [{ '/service': 'BE' }, '05'],
  [{ '/paragraph': '§ 60d AufenthG' }, '06'],
  [{ '/paragraph': '§ 60c AufenthG' }, '07'],
])('%o has the application reason %s', (patch, code) => {
  expect(mapped(patch).message.grundDesAntrags).toBe(code);
});

test('without a kind of application nothing is sent', () => {
  expect(blocksOf({ '/applicationKind': null })).toEqual([
    { pointer: '/applicationKind', code: 'application-kind-missing' },
  ]);
});

test.each([
  [{ '/matter': 'AT30' }, '01'],
  [{ '/matter': 'AT16B_R' }, '02'],
  [{ '/matter': 'AT18G' }, '03'],
  [{ '/matter': 'AT24' }, '04'],
  [{ '/matter': 'AT99', '/paragraph': null, '/form': null }, '05'],
])('%o has the purpose %s', (patch, code) => {
  expect(mapped(patch).message.grundDesAufenthalts).toBe(code);
});

test.each([
  ['2022-09-14', '2022-09-14', false],
  ['2022-09', undefined, true],
  ['2022-00-00', undefined, true],
  [undefined, undefined, false],
])('first entry %s: full dates only, a partly known one in the remark', (date, expected, inRemark) => {
  const { message } = mapped({ '/applicant/entry/date': date });
  expect(message.ersteinreisedatum).toBe(expected);
  expect(message.sonstigeAnmerkung?.includes('Ersteinreise laut Antrag')).toBe(inRemark);
});

test('the reason for another condition goes with that kind of application only', () => {
  const reason = { '/requested/reason': 'Ich wechsle die Stelle.' };
  expect(mapped({ ...reason, '/applicationKind': 'SIDE_CONDITION' }).message.grundAenderungNebenbestimmung).toBe(
    'Ich wechsle die Stelle.',
  );
  const { message, report } = mapped(reason);
  expect(message.grundAenderungNebenbestimmung).toBeUndefined();
  expect(report.losses).toContainEqual({ pointer: '/requested/reason', reason: 'only-with-another-kind' });
});

test('what has no element stands in the remark, the time of receipt first', () => {
  const lines = remarkOf({
    '/serviceKey': '99999000000000',
    '/applicant/fileNumber': 'AZ 12/34',
    '/protection': 'ADDRESS',
  }).split('\n');
  expect(lines[0]).toBe('Eingang bei der Behörde: 2026-11-24T09:12:46+01:00');
  expect(lines).toContain(
    'Gewünschte Leistung: Aufenthaltstitel, Blaue Karte EU, § 18g Abs. 1 AufenthG, Verlängerung, Leistungsschlüssel 99999000000000',
  );
  expect(lines).toContain('AZR-Nummer laut Antrag: 160416001234');
  expect(lines).toContain('Aktenzeichen laut Antrag: AZ 12/34');
  expect(lines).toContain('Schutz verlangt: Anschrift geschützt');
  expect(lines).toContain(
    'Bisheriger Titel laut Antrag: Blaue Karte EU, § 18g Abs. 1 AufenthG, Nummer YZ1234567, ausgestellt von 004200, ausgestellt am 15.01.2023, gültig bis 14.01.2027',
  );
});

test.each([
  ['2026-07-01T12:00:00Z', '2026-07-01T14:00:00+02:00'],
  ['2026-12-31T23:30:00Z', '2027-01-01T00:30:00+01:00'],
  ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
])('%s is %s in Berlin', (utc, expected) => {
  expect(berlinInstant(new Date(utc))).toBe(expected);
});

test('receive-05: control characters of a word processor become line breaks, told by pointer and position', () => {
  const { message, report } = mapped({
    '/message': 'Sehr geehrte Damen und Herren,\u000Bmein Visum endet bald.\fDanke',
  });
  expect(message.sonstigeAnmerkung).toContain('Sehr geehrte Damen und Herren,\nmein Visum endet bald.\nDanke');
  expect(report.replacements).toEqual([
    { pointer: '/message', character: 'U+000B', replacement: '\n', positions: [30] },
    { pointer: '/message', character: 'U+000C', replacement: '\n', positions: [53] },
  ]);
});

test('applications that came together name each other', () => {
  const related = { relatedApplications: ['EK-2026-0000-0017'] };
  expect(mapped({}, related).message.verbundenerAntrag).toEqual(['EK-2026-0000-0017']);
});

test('applications that the sender names as made together have their elements too, behind ours', () => {
  const related = { relatedApplications: ['EK-2026-0000-0017'] };
  expect(mapped({ '/relatedApplications': ['OD-78', 7, ''] }, related).message.verbundenerAntrag).toEqual([
    'EK-2026-0000-0017',
    'OD-78',
  ]);
});

test.each(['AT', 'BE'])('every value of an application (%s) has its way told', (service) => {
  const documents = [
    aDocumentToMap({ slot: 'PASS' }),
    aDocumentToMap({ fileName: 'a.docx', file: 'format-not-transferable' }),
  ];
  const { report } = mapped({ '/service': service }, { documents });
  const told = new Set(report.entries.map(({ pointer }) => pointer));
  const untold = leavesOf(anApplication({ '/service': service })).filter(({ pointer }) => !told.has(pointer));
  expect(untold).toEqual([]);
});

test('whatever an application holds beyond the form, every value of it is told, and the same twice', () => {
  const input = (extra: unknown, text: string) => ({
    '/surprise': extra,
    '/applicant/hobby': text,
    '/message': text,
    '/applicant/address/addition': text,
  });
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (extra, text) => {
      const content = anApplication(input(extra, text.toWellFormed()));
      const map = () => mapApplication({ ...anInput(), content });
      const result = map();
      const told = new Set(result.report.entries.map(({ pointer }) => pointer));
      const lost = new Set(result.report.losses.map(({ pointer }) => pointer));
      expect(leavesOf(content).filter(({ pointer }) => !told.has(pointer) && !lost.has(pointer))).toEqual([]);
      expect(map()).toEqual(result);
    }),
    { numRuns: 100 },
  );
});
