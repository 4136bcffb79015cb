import { aDocumentToMap, blocksOf, mapped } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';

const lawyer = { role: 'LAWYER', familyName: 'Sommer', givenNames: 'Petra', company: 'Kanzlei Sommer' };
const representativeOf = (representative: object) => mapped({ '/representative': representative });
const relativeOf = (change: object, patch: Patch = {}) =>
  mapped({ ...patch, '/family': [{ relation: 'SPOUSE', familyName: 'Demirağ', givenNames: 'Mert', ...change }] });

test.each([
  ['LAWYER', '1'],
  ['PARENT', '2'],
  ['GUARDIAN', '3'],
  ['EMPLOYER', '7'],
  ['OTHER', '7'],
  ['NEIGHBOUR', '7'],
  [undefined, '7'],
])('a representative who is %s has the kind %s', (role, code) => {
  expect(representativeOf({ ...lawyer, role }).message.antragstellerVertreter?.vertretungsart).toBe(code);
});

test.each([
  ['SIBLING', 'Beziehung der Bezugsperson laut Antrag: Geschwister'],
  ['CHILD', 'Beziehung der Bezugsperson laut Antrag: Kind'],
])('a relation of which the code says less than was sent (%s) stands in the remark', (relation, line) => {
  expect(relativeOf({ relation }).message.sonstigeAnmerkung?.split('\n')).toContain(line);
});

test('a relation that its code says whole is not said twice', () => {
  expect(relativeOf({ relation: 'SPOUSE' }).message.sonstigeAnmerkung).not.toContain('Beziehung der Bezugsperson');
});

test('a representative has name, firm, address, contact and day of birth', () => {
  const { message } = representativeOf({
    ...lawyer,
    sex: 'F',
    birthDate: '1975-02-01',
    address: { street: 'Hauptstraße', houseNumber: '1', postalCode: '69117', city: 'Heidelberg' },
    contact: { email: 'kanzlei@example.org' },
  });
  expect(message.antragstellerVertreter).toEqual({
    vertretungsart: '1',
    vorname: { name: 'Petra' },
    familienname: { name: 'Sommer' },
    anschrift: { hausnummer: '1', postleitzahl: '69117', strasse: 'Hauptstraße', wohnort: 'Heidelberg' },
    kommunikation: [{ kanal: '01', kennung: 'kanzlei@example.org' }],
    anlageVertreter: [],
    geschlecht: { geschlecht: 'w' },
    tagDerGeburt: '1975-02-01',
    firma: 'Kanzlei Sommer',
  });
});

test.each([
  ['Postfach 12 34, 69117 Heidelberg', { postfach: '12 34', postleitzahl: '69117', wohnort: 'Heidelberg' }],
  ['69117 Heidelberg', { postleitzahl: '69117', wohnort: 'Heidelberg' }],
  ['12 34, 69117 Heidelberg', { postfach: '12 34', postleitzahl: '69117', wohnort: 'Heidelberg' }],
  ['Hauptstraße 1, 69117 Heidelberg', undefined],
  ['im Amt', undefined],
])('the post-office box %j of a representative has its element, or stands in the remark', (mailbox, expected) => {
  const { message } = representativeOf({ ...lawyer, contact: { mailbox } });
  expect(message.antragstellerVertreter?.postfach).toEqual(expected);
  expect(message.sonstigeAnmerkung?.includes(`Postfach der Vertretung: ${mailbox}`)).toBe(expected === undefined);
});

test('a firm may represent without a person in it', () => {
  const { message } = representativeOf({ role: 'EMPLOYER', company: 'Neckar Robotik GmbH' });
  expect(message.antragstellerVertreter).toMatchObject({
    firma: 'Neckar Robotik GmbH',
    vorname: { nichtVorhanden: true },
    familienname: { nichtVorhanden: true },
  });
});

test('a representative of whom a name is missing stands in the remark', () => {
  const { message, report } = representativeOf({ role: 'LAWYER', familyName: 'Sommer', contact: { phone: '06221 1' } });
  expect(message.antragstellerVertreter).toBeUndefined();
  expect(message.sonstigeAnmerkung).toContain(
    'Vertretung laut Antrag: Rechtsanwältin oder Rechtsanwalt, Sommer, 06221 1',
  );
  expect(report.losses).toContainEqual({ pointer: '/representative', reason: 'person-without-name' });
});

test('the power of attorney goes with the representative, without one it is evidence', () => {
  const documents = [aDocumentToMap({ slot: 'VOLLM', fileName: 'Vollmacht.pdf' })];
  const withOne = mapped({ '/representative': lawyer }, { documents }).message;
  expect(withOne.antragstellerVertreter?.anlageVertreter).toHaveLength(1);
  expect(withOne.nachweis).toEqual([]);
  expect(mapped({}, { documents }).message.nachweis).toMatchObject([{ bezeichnung: 'Vollmacht' }]);
});

test.each([
  [{ relation: 'SPOUSE' }, '01'],
  [{ relation: 'PARENT' }, '03'],
  [{ relation: 'SIBLING' }, '04'],
  [{ relation: undefined }, '04'],
  [{ relation: 'CHILD', birthDate: '2008-11-25' }, '02'],
  [{ relation: 'CHILD', birthDate: '2008-11-24' }, '04'],
  [{ relation: 'CHILD', birthDate: '2009' }, '02'],
  [{ relation: 'CHILD', birthDate: '2008' }, '04'],
  [{ relation: 'CHILD' }, '04'],
])('a relative %o has the relation %s on 24 November 2026', (change, code) => {
  expect(relativeOf(change).message.referenzperson[0]?.familiaereBeziehung).toBe(code);
});

test('of a relative only what is known is said', () => {
  const { message } = relativeOf({});
  expect(message.referenzperson).toEqual([
    {
      vorname: { name: 'Mert' },
      familienname: { name: 'Demirağ' },
      geburt: { geburtsort: { unbekannt: true }, tagDerGeburt: { unbekannt: true } },
      staatsangehoerigkeit: [{ staatsangehoerigkeit: '999' }],
      familiaereBeziehung: '01',
    },
  ]);
});

test('a relative without a name stands in the remark and stops nothing', () => {
  const { message } = relativeOf({
    relation: 'CHILD',
    familyName: 'Demirağ',
    givenNames: undefined,
    birthDate: '2026-11-01',
  });
  expect(message.referenzperson).toEqual([]);
  expect(message.sonstigeAnmerkung).toContain('Bezugsperson laut Antrag: Kind, Demirağ, geboren 01.11.2026');
});

test('a relative’s nationality that the list lacks is told and stops nothing', () => {
  const { message } = relativeOf({ nationalities: ['ATL'] });
  expect(message.referenzperson[0]?.staatsangehoerigkeit).toEqual([{ staatsangehoerigkeit: '999' }]);
  expect(message.sonstigeAnmerkung).toContain('Staatsangehörigkeit der Bezugsperson laut Antrag: ATL');
});

test('a relative’s address is told only where it is another one', () => {
  const address = { street: 'Lindenweg', houseNumber: '4', postalCode: '68159', city: 'Mannheim' };
  expect(relativeOf({ address, livesWith: false }).message.referenzperson[0]?.anschrift).toMatchObject({
    wohnort: 'Mannheim',
  });
  expect(relativeOf({ address, livesWith: true }).message.referenzperson[0]?.anschrift).toBeUndefined();
});

test('a relative’s name in a script without a table stops the message at its place', () => {
  expect(blocksOf({ '/family': [{ relation: 'SPOUSE', familyName: '王', givenNames: 'Wei' }] })).toEqual([
    { pointer: '/family/0/familyName', code: 'no-latin-form' },
  ]);
});
