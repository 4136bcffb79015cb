import { aDocumentToMap, aPdf, mapped } from '../../testing/mapping.js';
import type { DocumentToMap } from './mapping-input.js';
import { valueWays, waySentences } from './value-way.js';

const withDocuments = (documents: Partial<DocumentToMap>[], patch = {}) =>
  mapped(patch, {
    documents: documents.map((change, at) =>
      aDocumentToMap({ id: `00000000-0000-7000-8000-00000000000${at}`, ...change }),
    ),
  });

test('number, dates and pages make an identity document', () => {
  const { message } = withDocuments([{ slot: 'PASS' }, { slot: 'PASS' }]);
  const { ausweisdokument } = message.angabenZurPerson;
  expect(ausweisdokument).toMatchObject({
    gueltigkeitszeitraum: { von: '2020-03-02', bis: '2030-03-01' },
    seriennummer: 'U12345678',
  });
  expect(ausweisdokument?.ausweisseite).toHaveLength(2);
  expect(message.nachweis).toEqual([]);
});

test.each([
  ['number', { '/applicant/identityDocument/number': '' }],
  ['day of issue', { '/applicant/identityDocument/issuedOn': '2020' }],
  ['day of expiry', { '/applicant/identityDocument/validUntil': undefined }],
])('without its %s it is none: the rest stands in the remark, the scan is evidence', (_, patch) => {
  const { message } = withDocuments([{ slot: 'PASS', title: 'Reisepass' }], patch);
  expect(message.angabenZurPerson.ausweisdokument).toBeUndefined();
  expect(message.sonstigeAnmerkung).toContain('Ausweisdokument laut Antrag: Pass');
  expect(message.nachweis).toMatchObject([{ bezeichnung: 'Ausweisdokument' }]);
});

test('without its pages it is none: number and dates stand in the remark', () => {
  const { message, report } = withDocuments([]);
  expect(message.angabenZurPerson.ausweisdokument).toBeUndefined();
  expect(message.sonstigeAnmerkung).toContain(
    'Ausweisdokument laut Antrag: Pass, Nummer U12345678, ausgestellt von TUR, ausgestellt am 02.03.2020, gültig bis 01.03.2030',
  );
  expect(report.losses).toContainEqual({ pointer: '/applicant/identityDocument', reason: 'document-incomplete' });
});

test('the stay: the scan of the title, else that there is one, else why without a visa, else nothing', () => {
  const stayOf = (documents: Partial<DocumentToMap>[], patch = {}) =>
    withDocuments(documents, patch).message.angabenZurPerson.aufenthaltsdokument;
  expect(stayOf([{ slot: 'TITEL_ALT' }])).toEqual({
    aufenthaltsdokument: [{ dokument: aPdf.sha512, dokumententyp: '1' }],
  });
  expect(stayOf([])).toEqual({ aufenthaltsdokument: [], deutschesAufenthaltsdokumentVorhanden: true });
  const without = { '/applicant/currentTitle': null, '/applicant/entry/with': 'VISA_FREE' };
  expect(stayOf([], { ...without, '/applicant/entry/reason': '§ 41 AufenthV' })).toEqual({
    aufenthaltsdokument: [],
    visumsfreieEinreise: '§ 41 AufenthV',
  });
  expect(stayOf([], without)).toBeUndefined();
  expect(stayOf([], { '/service': 'BE' })).toBeUndefined();
});

test('evidence is called as the sender called it, else by its kind; names are cleaned and told apart', () => {
  const { message } = withDocuments([
    { slot: 'AV', title: 'Vertrag „Neckar“', fileName: 'Vertrag: Müller?.pdf' },
    { slot: 'LID', title: null, fileName: 'scan.pdf' },
    { slot: null, title: null, fileName: 'scan.pdf' },
    { slot: 'KV', title: null, fileName: 'IMG_1.HEIC' },
    { slot: 'KV', title: 'كشف', fileName: 'كشف.jpeg', file: { sha512: 'c'.repeat(128), format: '2' } },
  ]);
  expect(message.nachweis.map(({ bezeichnung, dateiname }) => [bezeichnung, dateiname])).toEqual([
    ['Vertrag "Neckar"', 'Vertrag_ Müller_.pdf'],
    ['"Leben in Deutschland" oder Integrationskurs', 'scan.pdf'],
    ['Unterlage', 'scan (2).pdf'],
    ['Krankenversicherungsnachweis', 'IMG_1.pdf'],
    ['Krankenversicherungsnachweis', 'Dokument.jpeg'],
  ]);
});

test('files that the message cannot take are named in remark and report', () => {
  const { message, report } = withDocuments([
    { fileName: 'Lebenslauf.docx', file: 'format-not-transferable' },
    { fileName: 'Scan.pdf', file: 'too-large' },
  ]);
  expect(message.nachweis).toEqual([]);
  expect(message.sonstigeAnmerkung).toContain(
    'Nur im Dokumentenmanagement, nicht in dieser Nachricht: Lebenslauf.docx (Format nicht übertragbar), Scan.pdf (zu groß für die Nachricht)',
  );
  expect(report.withheld.map(({ fileName, reason }) => [fileName, reason])).toEqual([
    ['Lebenslauf.docx', 'format-not-transferable'],
    ['Scan.pdf', 'too-large'],
  ]);
});

test('a summary that came with the application stands in its place, ours beside it', () => {
  expect(withDocuments([]).message.antragszusammenfassung?.dateiname).toBe('Antrag-EK-2026-4819-3755.pdf');
  const { message } = withDocuments([{ purpose: 'report', fileName: 'Zusammenfassung.pdf' }]);
  expect(message.antragszusammenfassung?.dateiname).toBe('Zusammenfassung.pdf');
  expect(message.nachweis).toMatchObject([
    { bezeichnung: 'Alle Angaben des Antrags', dateiname: 'Antrag-EK-2026-4819-3755.pdf' },
  ]);
});

test('the report says which announced file stands where', () => {
  const patch = {
    '/attachments': [
      { part: 'a', slot: 'KV' },
      { part: 'b', slot: 'AV', title: 'Vertrag' },
    ],
  };
  const { report } = withDocuments([{ slot: 'AV', title: 'Vertrag' }, { slot: 'KV' }], patch);
  const places = report.entries
    .filter(({ rule }) => rule === 'evidence')
    .map(({ pointer, target }) => [pointer, target]);
  expect(places).toEqual([
    ['/attachments/1', '/OZG.Antrag.130101/nachweis[1]/dateiname'],
    ['/attachments/0', '/OZG.Antrag.130101/nachweis[2]/dateiname'],
  ]);
});

test('a file in a package stands in the message by the id of its document, and the report says in which package', () => {
  const { message, report } = mapped(
    {},
    {
      documents: [
        aDocumentToMap({ file: { format: '2', packages: { first: 2, last: 3 } }, fileName: 'Vertrag.jpg' }),
        aDocumentToMap({ purpose: 'report', file: { format: '1', packages: { first: 3, last: 3 } } }),
      ],
      delivery: { packages: 3, archiveBytes: 70_000_000 },
    },
  );
  expect(message.nachweis[1]).toEqual({
    dokumentOderReferenz: { dokumentuuid: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d' },
    dokumententyp: '2',
    dateiname: 'Vertrag.jpg',
    bezeichnung: 'Arbeitsvertrag oder verbindliches Angebot',
  });
  expect(message.antragszusammenfassung?.dokumentOderReferenz).toHaveProperty('dokumentuuid');
  expect(message.angabenDokumentenlieferung).toEqual({ anzahlDerPakete: 3, archivgroesse: 70_000_000 });
  const sentences = valueWays(report).flatMap((way) => (way.packages ? waySentences(way).map(({ de }) => de) : []));
  expect(sentences).toEqual(['Datei in Paket 3', 'Datei in Paket 2–3']);
});
