import { readFileSync, readdirSync } from 'node:fs';
import { readApplicationMessage, readingOf } from '../../../test/test-messages.js';
import { listVersions } from './list-versions.js';
import { writeMessage } from './message-writer.js';

const FOLDER = new URL('examples/', import.meta.url);
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.xml') ? [file.slice(0, -'.xml'.length)] : []));
const example = (name: string) => readFileSync(new URL(`${name}.xml`, FOLDER));

async function bodyOf(name: string) {
  const reading = await readingOf(example(name));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
  return reading.message.body;
}

const states = (...codes: string[]) => codes.map((staatsangehoerigkeit) => ({ staatsangehoerigkeit }));
const person = (angabenZurPerson: object) => ({ angabenZurPerson });
const born = (tagDerGeburt: object) => person({ geburt: { tagDerGeburt } });
const stay = (aufenthaltsdokument: object) => person({ aufenthaltsdokument });
const represented = (antragstellerVertreter: object) => ({ antragstellerVertreter });
const none = { nichtVorhanden: true };
const file = (dokumententyp = '1') => ({ dokument: expect.stringMatching(/^[0-9a-f]{128}$/) as string, dokumententyp });

test.each<[string, object]>([
  [
    '130101-least',
    person({ geschlecht: {}, weitererName: [], staatsangehoerigkeit: states('999'), kommunikation: [] }),
  ],
  ['130101-four-nationalities', person({ staatsangehoerigkeit: states('163', '166', '153', '150') })],
  ['130101-stateless-and-unclear', person({ staatsangehoerigkeit: states('997', '998') })],
  ['130101-family-name-only', person({ vorname: none, familienname: { name: 'Suharto-Muster' } })],
  [
    '130101-given-name-only',
    person({ vorname: { name: 'Tashi' }, familienname: none, geschlecht: { geschlecht: 'x' } }),
  ],
  ['130101-year-of-birth', born({ teilbekanntesDatum: { jahr: '1998' } })],
  ['130101-month-of-birth', born({ teilbekanntesDatum: { jahrMonat: '1991-04' } })],
  ['130101-birth-unknown', person({ geburt: { geburtsort: { unbekannt: true }, tagDerGeburt: { unbekannt: true } } })],
  [
    '130101-born-in-a-territory',
    person({
      geburt: { geburtsortStaat: { staatsangehoerigkeit: '126', staatsgebiet: '342' }, geburtsortbezirk: 'Sermersooq' },
    }),
  ],
  ['130101-no-address', person({ kommunikation: [{ kanal: '01', kennung: 'nadija@example.org' }] })],
  [
    '130101-every-address-field',
    person({
      anschrift: { hausnummerBuchstabeZusatzziffer: 'a', stockwerkswohnungsnummer: '2OG', wohnungsinhaber: 'Brandt' },
    }),
  ],
  [
    '130101-separated',
    person({
      familienstand: { familienstand: 'VH', getrenntLebend: true },
      familienstandOderGetrenntlebendSeit: { jahrMonat: '2024-05' },
    }),
  ],
  ['130101-further-names', person({ weitererName: ['Geburtsname: Erfundenko', 'Nadia Beispielenko', 'geb. Anders'] })],
  ['130101-ways-to-reach', person({ kommunikation: [{ zusatz: 'privat' }, {}, {}, { kanal: '04' }, { kanal: '09' }] })],
  ['130101-description', person({ personenbeschreibung: { koerpergroesse: '168', augenfarbe: '06' } })],
  [
    '130101-combining-sequences',
    person({ vorname: { name: 'Ạ̈lí C̨̆ela K͟halid' }, familienname: { name: 'M̂bekî-T̈ahir ʿAbd' } }),
  ],
  [
    '130101-representative',
    represented({
      anschrift: { 'hausnummern.bis': { 'hausnummer.bis': '14' } },
      postfach: { postfach: '12 34' },
      anlageVertreter: [file()],
    }),
  ],
  ['130101-guardian-of-a-minor', represented({ vertretungsart: '2a' })],
  [
    '130101-firm-represents',
    represented({ vorname: none, familienname: none, firma: 'Neckar Robotik GmbH (erfunden)' }),
  ],
  [
    '130101-reference-persons',
    {
      referenzperson: [
        {},
        { familiaereBeziehung: '02' },
        { anschrift: { strasse: 'Birkenweg' } },
        { familienname: none },
      ],
    },
  ],
  ['130101-title-scans', stay({ aufenthaltsdokument: [file('2'), file('2')] })],
  ['130101-title-held', stay({ deutschesAufenthaltsdokumentVorhanden: true })],
  [
    '130101-entered-without-visa',
    { ersteinreisedatum: '2026-10-02', ...stay({ visumsfreieEinreise: 'Kanadische Staatsangehörige, § 41 AufenthV' }) },
  ],
  [
    '130101-identity-document',
    person({
      ausweisdokument: {
        ausweisseite: [file(), file('2')],
        gueltigkeitszeitraum: { von: '2019-06-01', bis: '2029-05-31' },
      },
    }),
  ],
  [
    '130101-side-condition',
    {
      grundAenderungNebenbestimmung: 'Ich wechsle die Stelle.',
      sonstigeAnmerkung: 'Zeile eins\n  Zeile zwei & <drei>',
    },
  ],
  ['130101-settlement', { grundDesAntrags: '04', grundDesAufenthalts: '05' }],
  ['130101-work-permission', { grundDesAntrags: '05' }],
  [
    '130101-packages',
    {
      nachweis: [
        { dokumentOderReferenz: { dokumentuuid: '0F1E7D52-3B0C-4C06-8A55-6F0C1A2B3C4D' } },
        { dokumentOderReferenz: { dokument: file().dokument } },
      ],
      angabenDokumentenlieferung: { anzahlDerPakete: 2, archivgroesse: 61843213 },
    },
  ],
  [
    '130101-related-applications',
    { rueckkanalVorhanden: false, verbundenerAntrag: ['OD-2026-000078', 'OD-2026-000079'] },
  ],
  ['130101-test-message', {}],
  [
    '130101-base64-as-libraries-write-it',
    { nachweis: [{ bezeichnung: 'Mit Zeilenumbrüchen' }, { bezeichnung: 'Mit CRLF' }] },
  ],
  ['130101-another-prefix', person({ familienname: { name: 'Beispielenko' } })],
  [
    '130101-as-schema-programs-write-it',
    { rueckkanalVorhanden: true, ...person({ familienstand: { familienstand: 'LD' } }) },
  ],
  ['130102-question', { frage: 'Bitte reichen Sie den Mietvertrag nach.', fristdatum: '2026-12-15' }],
  ['130102-question-with-form', { anlage: file() }],
  [
    '130103-answer',
    { rueckkanalVorhanden: true, unterlage: [{ dateiname: 'Mietvertrag.pdf' }], antworttext: 'Anbei der Mietvertrag.' },
  ],
  ['130103-answer-in-packages', { angabenDokumentenlieferung: { anzahlDerPakete: 1, archivgroesse: 184213 } }],
  ['130104-arrived', { ausloeserUUID: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d', status: '01' }],
  ['130104-check-finished', { status: '05', anhang: file() }],
  [
    '130105-appointment',
    {
      strukturierteTermininformationen: {
        datum: '2027-01-12',
        uhrzeitAb: '09:30:00',
        ort: { strasse: 'Rathausplatz' },
      },
    },
  ],
  ['130105-book-online', { onlinevergabe: 'https://termine.musterstadt.example/' }],
  ['130107-withdrawal-confirmed', { rueckmeldung: 'Ihre Rücknahme ist vermerkt.', anlage: file() }],
  ['130109-not-competent', { hinweis: 'Sie sind umgezogen.', zustaendigeABH: 'Ausländerbehörde Beispielhausen' }],
  ['130109-with-the-words-of-the-standard', { hinweis: '' }],
  ['130110-intended-refusal', { mitteilung: file(), gebuehrenmitteilung: file() }],
  ['130111-withdrawal', { antragsidentifikation: 'OD-2026-000077' }],
  [
    '000040-first-part',
    { dokumentcontainer: file().dokument, identifikationFachnachricht: { nachrichtentyp: '130101' }, paketnummer: 1 },
  ],
  ['000040-second-part', { paketnummer: 2 }],
  ['000040-of-an-answer', { ausloeserUUID: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d', paketnummer: 1 }],
])('%s is read right', async (name, expected) => {
  expect(await bodyOf(name)).toMatchObject(expected);
});

const PERSON = '/OZG.Antrag.130101/angabenZurPerson';
const ODD: Readonly<Record<string, string[]>> = {
  '130101-odd-unknown-codes': [
    'code-unknown /OZG.Antrag.130101/grundDesAntrags',
    `code-unknown ${PERSON}/geschlecht/geschlecht`,
    `code-unknown ${PERSON}/staatsangehoerigkeit[2]/staatsangehoerigkeit`,
    `code-unknown ${PERSON}/kommunikation[1]/kanal`,
  ],
  '130101-odd-other-scripts': [
    `character-outside-din-91379 ${PERSON}/vorname/name`,
    `character-outside-din-91379 ${PERSON}/familienname/name`,
  ],
  '130101-odd-empty-texts': [
    `value-empty ${PERSON}/weitererName[1]`,
    'value-empty /OZG.Antrag.130101/sonstigeAnmerkung',
  ],
  '130101-odd-wrong-format': [
    'document-format-differs /OZG.Antrag.130101/nachweis[1]',
    'document-format-differs /OZG.Antrag.130101/nachweis[2]',
  ],
  '130101-odd-packages': ['packages-not-announced /OZG.Antrag.130101'],
  '130101-odd-announced-packages': ['packages-without-reference /OZG.Antrag.130101/angabenDokumentenlieferung'],
  '130101-odd-reader': ['reader-not-an-office /OZG.Antrag.130101/nachrichtenkopf.g2g/leser/kennung'],
  '130103-odd-nothing-said': ['nothing-said /OZG.RueckkanalAntwort.130103'],
  '130105-odd-nothing-said': ['nothing-said /OZG.Terminmitteilung.130105'],
  '130107-odd-nothing-said': ['nothing-said /OZG.RuecknahmeReaktion.130107'],
};

test.each(names)('%s is taken; what is odd about it is told, and nothing else', async (name) => {
  const { findings } = await readingOf(example(name));
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(ODD[name] ?? []);
});

test.each(names.filter((name) => name.startsWith('130101')))(
  '%s is written and read again without a loss',
  async (name) => {
    const message = await readApplicationMessage(example(name));
    const written = writeMessage(message, message.contents, listVersions(new Map()));
    expect(await readApplicationMessage(written)).toEqual(message);
  },
);

test.each(names.filter((name) => /^1301(03|11)/.test(name)))(
  '%s is written and read again without a loss',
  async (name) => {
    const { contents, ...reading } = await readingOf(example(name));
    if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults));
    const { files, ...message } = reading.message;
    const again = await readingOf(writeMessage(message, contents, listVersions(new Map())));
    expect(again).toMatchObject({ kind: 'read', message });
    expect([...again.contents.keys()]).toEqual([...files.keys()]);
  },
);

test('base64 with line breaks, written as such or as references, is the same file', async () => {
  const { body, contents } = await readApplicationMessage(example('130101-base64-as-libraries-write-it'));
  expect(new Set(body.nachweis.map(({ dokumentOderReferenz }) => dokumentOderReferenz.dokument)).size).toBe(1);
  expect([...contents.values()].map(String)).toEqual(['%PDF-1.7\n% erfunden\n%%EOF\n']);
});
