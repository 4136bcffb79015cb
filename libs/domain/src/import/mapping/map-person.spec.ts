import { blocksOf, mapped } from '../../testing/mapping.js';
import type { Patch } from '../../testing/patch.js';

const personOf = (patch: Patch) => mapped(patch).message.angabenZurPerson;

test.each([
  ['1980-00-00', { teilbekanntesDatum: { jahr: '1980' } }],
  ['1980', { teilbekanntesDatum: { jahr: '1980' } }],
  ['1980-05-00', { teilbekanntesDatum: { jahrMonat: '1980-05' } }],
  ['1980-05', { teilbekanntesDatum: { jahrMonat: '1980-05' } }],
  ['1980-05-17', { teilbekanntesDatum: { jahrMonatTag: '1980-05-17' } }],
  ['unknown', { unbekannt: true }],
  ['um 1980', { unbekannt: true }],
  [undefined, { unbekannt: true }],
])('people-01: born %s is told as far as it is known', (birthDate, tagDerGeburt) => {
  expect(personOf({ '/applicant/birthDate': birthDate }).geburt.tagDerGeburt).toEqual(tagDerGeburt);
});

test('a date of birth that nobody can read stands in the remark as it was sent', () => {
  const { message, report } = mapped({ '/applicant/birthDate': 'um 1980' });
  expect(message.sonstigeAnmerkung).toContain('Geburtsdatum laut Antrag: um 1980');
  expect(report.losses).toContainEqual({ pointer: '/applicant/birthDate', reason: 'date-unreadable' });
});

test.each([
  ['Testhorod', { ort: 'Testhorod' }],
  [undefined, { unbekannt: true }],
  ['unbekannt', { unbekannt: true }],
])('place of birth %s', (birthPlace, geburtsort) => {
  expect(personOf({ '/applicant/birthPlace': birthPlace }).geburt.geburtsort).toEqual(geburtsort);
});

test('a state of birth that the list lacks is left out and told in the remark', () => {
  const { message } = mapped({ '/applicant/birthCountry': 'Atlantis' });
  expect(message.angabenZurPerson.geburt.geburtsortStaat).toBeUndefined();
  expect(message.sonstigeAnmerkung).toContain('Geburtsstaat laut Antrag: Atlantis');
});

test.each([
  [['XXA'], ['997']],
  [['XXX'], ['998']],
  [['XKX'], ['150']],
  [['RKS'], ['150']],
  [['XKX', 'RKS'], ['150']],
  [['YUG'], ['120']],
  [['SUN'], ['159']],
  [
    ['TUR', 'DEU'],
    ['163', '000'],
  ],
  [['163'], ['163']],
  [
    ['TUR', '', 'SYR'],
    ['163', '475'],
  ],
  [[], ['999']],
  [undefined, ['999']],
])('people-08: nationality %s has the official key %s', (nationalities, codes) => {
  const states = personOf({ '/applicant/nationalities': nationalities }).staatsangehoerigkeit;
  expect(states.map(({ staatsangehoerigkeit }) => staatsangehoerigkeit)).toEqual(codes);
});

test('a nationality that the list lacks stops the message at its place', () => {
  expect(blocksOf({ '/applicant/nationalities': ['TUR', 'ATL'] })).toEqual([
    { pointer: '/applicant/nationalities/1', code: 'nationality-unknown' },
  ]);
});

test('five nationalities are one too many: staff choose', () => {
  const nationalities = ['TUR', 'SYR', 'UKR', 'KEN', 'BRA'];
  expect(blocksOf({ '/applicant/nationalities': nationalities })).toEqual([
    { pointer: '/applicant/nationalities', code: 'nationalities-too-many' },
  ]);
  expect(personOf({ '/applicant/nationalities': nationalities.slice(0, 4) }).staatsangehoerigkeit).toHaveLength(4);
});

test.each([
  ['M', { geschlecht: 'm' }],
  ['F', { geschlecht: 'w' }],
  ['D', { geschlecht: 'd' }],
  ['X', { geschlecht: 'x' }],
  ['UNKNOWN', {}],
  ['female', {}],
  [undefined, {}],
])('sex %s', (sex, geschlecht) => {
  expect(personOf({ '/applicant/sex': sex }).geschlecht).toEqual(geschlecht);
});

test.each([
  [{ code: 'LD' }, 'LD', undefined],
  [{ code: 'VH', since: '2015' }, 'VH', { jahr: '2015' }],
  [{ code: 'VH', since: 'unknown' }, 'VH', undefined],
  [{ code: 'GETRENNT' }, 'NB', undefined],
  [undefined, 'NB', undefined],
])('marital status %o', (maritalStatus, familienstand, since) => {
  const person = personOf({ '/applicant/maritalStatus': maritalStatus });
  expect(person.familienstand).toEqual({ familienstand });
  expect(person.familienstandOderGetrenntlebendSeit).toEqual(since);
});

test.each([
  [
    { email: ' a@example.org ', phone: '06221 58' },
    [
      ['01', 'a@example.org'],
      ['02', '06221 58'],
    ],
  ],
  [{ phone: '+49 171 1234567' }, [['03', '+49 171 1234567']]],
  [{ phone: '0151/1234567' }, [['03', '0151/1234567']]],
  [
    { phone: '+90 532 1234567', mobile: '+90 5' },
    [
      ['02', '+90 532 1234567'],
      ['03', '+90 5'],
    ],
  ],
  [{}, []],
])('contact %o', (contact, expected) => {
  const { kommunikation } = personOf({ '/applicant/contact': contact });
  expect(kommunikation.map(({ kanal, kennung }) => [kanal, kennung])).toEqual(expected);
});

test.each([
  [168, '06', { koerpergroesse: '168', augenfarbe: '06' }],
  ['172 cm', 'grün', { koerpergroesse: '172' }],
  ['1,72 m', undefined, undefined],
])('height %s and eyes %s', (height, eyeColour, expected) => {
  expect(personOf({ '/applicant/height': height, '/applicant/eyeColour': eyeColour }).personenbeschreibung).toEqual(
    expected,
  );
});
