import { anApplication, aSupplement } from '../../testing/builders.js';
import { aDocumentToMap } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';
import { placeInWords } from './element-words.js';
import { mapAnswer } from './map-answer.js';
import { mapWithdrawal } from './map-withdrawal.js';
import type { DocumentToMap } from './mapping-input.js';

const QUESTION = '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d';

function answered(patch: Patch = {}, documents: Partial<DocumentToMap>[] = [], application: Patch = {}) {
  return mapAnswer({
    applicationId: 'EK-2026-4819-3755',
    triggerId: QUESTION,
    content: aSupplement(patch),
    application: anApplication(application),
    documents: documents.map((change) => aDocumentToMap(change)),
    codeLists: new Map(),
  });
}

function mapped(...parameters: Parameters<typeof answered>) {
  const result = answered(...parameters);
  if (result.kind === 'blocked') throw new Error(JSON.stringify(result.blocks));
  return result;
}

test('an answer names application and question, and brings files and words', () => {
  const { message } = mapped({ '/message': 'Anbei der Mietvertrag.' }, [{ fileName: 'Mietvertrag.pdf' }]);
  expect(message).toMatchObject({
    antragsidentifikation: 'EK-2026-4819-3755',
    ausloeserUUID: QUESTION,
    unterlage: [{ dateiname: 'Mietvertrag.pdf', dokumententyp: '1' }],
    antworttext: 'Anbei der Mietvertrag.',
  });
});

test('what names the case is no change; what the answer says otherwise is told with its field', () => {
  expect(mapped().message.antworttext).toBeUndefined();
  const { message } = mapped({ '/message': 'Ich bin umgezogen.', '/plannedAddress': { city: 'Mannheim' } });
  expect(message.antworttext).toBe(
    'Ich bin umgezogen.\nGeänderte oder neue Angabe – Geplante Anschrift: Ort: Mannheim',
  );
});

test('a file that goes into the DMS only is named in the text and in the report', () => {
  const { message, report } = mapped({}, [{ fileName: 'Film.pdf', file: 'too-large' }]);
  expect(message.unterlage).toEqual([]);
  expect(message.antworttext).toContain('Film.pdf (zu groß für die Nachricht)');
  expect(report.withheld).toMatchObject([{ fileName: 'Film.pdf', reason: 'too-large' }]);
});

test('a file that cannot be turned into PDF needs a person first', () => {
  const result = answered({}, [{ fileName: 'kaputt.png', file: 'not-convertible' }]);
  expect(result).toMatchObject({ kind: 'blocked', blocks: [{ code: 'document-not-convertible' }] });
});

test('without a reply channel of its own it has that of the application', () => {
  expect(mapped({}, [], { '/replyChannel': { kind: 'XAUSLAENDER' } }).message.rueckkanalVorhanden).toBe(true);
  expect(mapped({}, [], { '/replyChannel': { kind: 'NONE' } }).message.rueckkanalVorhanden).toBe(false);
});

test('the report tells the way of every value in words', () => {
  const { report } = mapped({ '/message': 'Anbei.' }, [{ fileName: 'Mietvertrag.pdf' }]);
  expect(report.entries.map(({ target }) => placeInWords(target).de)).toEqual([
    'Kennung des Antrags',
    'Rückkanal vorhanden',
    'Kennung der Rückfrage',
    'Unterlage 1 › Dateiname',
    'Antworttext',
  ]);
});

test('a withdrawal says which application, and nothing else', () => {
  const { message } = mapWithdrawal('OD-2026-000077', anApplication({ '/replyChannel': { kind: 'NONE' } }));
  expect(message).toEqual({ antragsidentifikation: 'OD-2026-000077', rueckkanalVorhanden: false });
});
