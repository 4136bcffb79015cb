import type { ApplicationMessage, Gebaeudeanschrift, Geburt } from './application-message.js';
import { readApplication } from './read-application.js';

const birth: Geburt = {
  geburtsort: { ort: 'Testhorod' },
  geburtsortStaat: { staatsangehoerigkeit: '126', staatsgebiet: '342' },
  tagDerGeburt: { teilbekanntesDatum: { jahrMonatTag: '1991-04-17' } },
  geburtsortbezirk: 'Nordbezirk',
};
const address: Gebaeudeanschrift = {
  hausnummer: '12',
  hausnummerBuchstabeZusatzziffer: 'a',
  postleitzahl: '99999',
  stockwerkswohnungsnummer: '2OG',
  strasse: 'Lindenweg',
  teilnummerDerHausnummer: '3',
  wohnort: 'Musterstadt',
  wohnortFruehererGemeindename: 'Altdorf',
  wohnungsinhaber: 'Brandt',
  zusatzangaben: 'Hinterhaus',
};
const house: Gebaeudeanschrift = {
  ...address,
  'hausnummern.bis': {
    'hausnummer.bis': '14',
    'hausnummerbuchstabezusatzziffer.bis': 'b',
    'teilnummerderhausnummer.bis': '4',
  },
};
const ways = (mail: string) => [
  { kanal: '01', kennung: mail, zusatz: 'privat' },
  { kanal: '02', kennung: '+49 30 23125000' },
  { kanal: '03', kennung: '+49 170 0000000' },
  { kanal: '04', kennung: '+49 30 23125001' },
];
const page = (content: string) => ({ dokument: content, dokumententyp: '1' });

/** Every element that the standard knows, filled. */
const full: ApplicationMessage = {
  antragsidentifikation: 'OD-77',
  rueckkanalVorhanden: true,
  antragsdatum: '2026-11-23',
  grundDesAntrags: '03',
  ersteinreisedatum: '2022-09-14',
  grundAenderungNebenbestimmung: 'Neue Stelle',
  grundDesAufenthalts: '04',
  angabenZurPerson: {
    vorname: { name: 'Nadija Óscara' },
    familienname: { name: 'Beispielenko' },
    weitererName: ['Geburtsname: Erfundenko', 'Nadia'],
    geschlecht: { geschlecht: 'w' },
    geburt: birth,
    personenbeschreibung: { koerpergroesse: '168', augenfarbe: '06' },
    familienstand: { familienstand: 'VH', getrenntLebend: true },
    familienstandOderGetrenntlebendSeit: { jahr: '2015' },
    staatsangehoerigkeit: [{ staatsangehoerigkeit: '166', staatsgebiet: '166' }, { staatsangehoerigkeit: '121' }],
    anschrift: address,
    kommunikation: ways('nadija@example.org'),
    aufenthaltsdokument: { aufenthaltsdokument: [page('b')] },
    ausweisdokument: {
      ausweisseite: [page('c')],
      gueltigkeitszeitraum: { von: '2019-06-01', bis: '2029-05-31' },
      seriennummer: 'TE0000000',
    },
    vertrauensniveau: {
      vorname: true,
      familienname: true,
      geburt: { geburtsort: false, tagDerGeburt: true },
      staatsangehoerigkeit: [true, false],
      anschrift: true,
      kommunikation: [false],
    },
  },
  antragstellerVertreter: {
    vertretungsart: '4',
    vorname: { name: 'Ida' },
    familienname: { name: 'Muster' },
    anschrift: house,
    postfach: { postfach: '12 34', wohnort: 'Musterstadt', postleitzahl: '99998' },
    kommunikation: ways('ida@example.org'),
    anlageVertreter: [page('d')],
    geschlecht: { geschlecht: 'd' },
    tagDerGeburt: '1970-01-31',
    firma: 'Muster GmbH',
    vertrauensniveau: { vorname: true, familienname: true, kommunikation: [true], firma: false },
  },
  referenzperson: [
    {
      vorname: { name: 'Oleh' },
      familienname: { name: 'Beispielenko' },
      geburt: birth,
      staatsangehoerigkeit: [{ staatsangehoerigkeit: '166', staatsgebiet: '166' }],
      familiaereBeziehung: '01',
      anschrift: house,
    },
  ],
  antragszusammenfassung: {
    dokumentOderReferenz: { dokument: 'e' },
    dokumententyp: '1',
    dateiname: 'Antrag.pdf',
  },
  nachweis: [
    {
      dokumentOderReferenz: { dokumentuuid: '0f1e7d52-3b0c-4c06-8a55-6f0c1a2b3c4d' },
      dokumententyp: '2',
      dateiname: 'Arbeitsvertrag.jpg',
      bezeichnung: 'Arbeitsvertrag',
    },
  ],
  sonstigeAnmerkung: 'Bitte um Eile.',
  verbundenerAntrag: ['OD-78'],
  angabenDokumentenlieferung: { anzahlDerPakete: 1, archivgroesse: 184213 },
};
const messageId = '5d6a3c1e-7f42-4b7a-9a51-0c8e2f9b1d30';
const read = (body: ApplicationMessage) => readApplication({ messageId, reader: 'azr:004200', body });

/** The ways to all values of a message. A format is told by the bytes of the file. */
function placesOf(value: unknown, way: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return way.at(-1) === 'dokumententyp' ? [] : [way];
  return Object.entries(value).flatMap(([key, child]) => placesOf(child, [...way, key]));
}

function changedAt(way: string[]): ApplicationMessage {
  const copy = structuredClone(full);
  let place = copy as unknown as Record<string, unknown>;
  for (const step of way.slice(0, -1)) place = place[step] as Record<string, unknown>;
  const last = way.at(-1) ?? '';
  place[last] = typeof place[last] === 'boolean' ? !place[last] : `${String(place[last])}0`;
  return copy;
}

test.each(placesOf(full).map((way) => [way.join('/'), way] as const))(
  'the value at %s stands in the application, among its files or in the list of what is lost',
  (_, way) => {
    expect(read(changedAt(way))).not.toEqual(read(full));
  },
);

test('a message of another sender becomes an application in our words', () => {
  const { content } = read(full);
  expect(content).toMatchObject({
    office: '004200',
    service: 'AT',
    applicationKind: 'SIDE_CONDITION',
    purpose: '04',
    channelCaseId: 'OD-77',
    channelMessageId: messageId,
    replyChannel: { kind: 'XAUSLAENDER' },
    applicant: {
      familyName: 'Beispielenko',
      birthName: 'Erfundenko',
      otherSpellings: ['Nadia'],
      birthDate: '1991-04-17',
      sex: 'F',
      maritalStatus: { code: 'VH', since: '2015', separated: true },
      address: {
        careOf: 'Brandt',
        houseNumber: '12 a',
        addition: 'Hinterhaus, Wohnung 2OG, Teilnummer 3, früherer Gemeindename Altdorf',
      },
      contact: { email: 'nadija@example.org', phone: '+49 30 23125000', mobile: '+49 170 0000000' },
    },
    family: [{ relation: 'SPOUSE', address: { houseNumber: '12 a-14 b 4' } }],
    representative: { role: 'Betreuung', contact: { mailbox: 'Postfach 12 34, 99998 Musterstadt' } },
    requested: { reason: 'Neue Stelle' },
    relatedApplications: ['OD-78'],
    message: 'Bitte um Eile.',
  });
});

test('what our contract has no field for is told with its place', () => {
  const { losses } = read(full);
  expect(losses).toContainEqual({
    path: '/OZG.Antrag.130101/angabenZurPerson/vertrauensniveau/staatsangehoerigkeit[2]',
    value: 'false',
  });
  expect(losses).toContainEqual({
    path: '/OZG.Antrag.130101/angabenZurPerson/kommunikation[4]/kennung',
    value: '+49 30 23125001',
  });
});

test.each([
  ['Geburtsname: Erfundenko', 'Erfundenko'],
  ['geb. Erfundenko', 'Erfundenko'],
  ['geborene Erfundenko', 'Erfundenko'],
  ['Geborenko', undefined],
])('of the further name %s the name at birth is %s', (name, birthName) => {
  const person = { ...full.angabenZurPerson, weitererName: [name] };
  expect(read({ ...full, angabenZurPerson: person }).content.applicant.birthName).toBe(birthName);
});

test.each([
  [['03:a', '03:b'], { phone: 'a', mobile: 'b' }, []],
  [['02:a', '03:b', '03:c'], { phone: 'a', mobile: 'b' }, ['03', 'c']],
  [['09:https://example.org'], undefined, ['09', 'https://example.org']],
])('the ways %s to reach a person are %s', (sent, contact, lost) => {
  const kommunikation = sent.map((each) => ({ kanal: each.slice(0, 2), kennung: each.slice(3) }));
  const { content, losses } = read({ ...full, angabenZurPerson: { ...full.angabenZurPerson, kommunikation } });
  expect(content.applicant.contact).toEqual(contact);
  const ways = losses.filter(({ path }) => /angabenZurPerson\/kommunikation/.test(path));
  expect(ways.map(({ value }) => value)).toEqual(lost);
});

test.each([
  ['01', '01', { service: 'AT', form: 'FAMILY', applicationKind: 'FIRST' }],
  ['02', '02', { service: 'AT', form: 'EDUCATION', applicationKind: 'RENEWAL' }],
  ['04', '05', { service: 'AT', form: 'SETTLEMENT' }],
  ['05', '03', { service: 'BE' }],
  ['06', '03', { service: 'AT', form: 'WORK', paragraph: '§ 60d AufenthG' }],
  ['07', '03', { service: 'AT', form: 'WORK', paragraph: '§ 60c AufenthG' }],
])('reason %s and purpose %s are %s', (grundDesAntrags, grundDesAufenthalts, expected) => {
  const { content, losses } = read({ ...full, grundDesAntrags, grundDesAufenthalts });
  expect(content).toMatchObject(expected);
  expect(content['purpose']).toBeUndefined();
  expect(losses.filter(({ path }) => path.includes('grundDes'))).toEqual([]);
});
