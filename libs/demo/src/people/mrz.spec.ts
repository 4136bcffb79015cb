import { chance } from '../random.js';
import { cardLines, passportLines } from './mrz.js';
import { originOf } from './origin.js';
import { drawPerson, type Person } from './person.js';

/** The specimen of ICAO 9303: what a reader at the border makes of it is printed there. */
const anna: Person = {
  ...drawPerson(chance('anna'), originOf('BRA'), [30, 40], '2012-01-01'),
  origin: { ...originOf('BRA'), code: 'UTO' },
  familyName: 'Eriksson',
  givenNames: 'Anna Maria',
  birthDate: '1974-08-12',
  sex: 'F',
  passport: { kind: 'PASSPORT', number: 'L898902C3', issuer: 'UTO', issuedOn: '2002-04-16', validUntil: '2012-04-15' },
};

test('a passport has the lines of the specimen', () => {
  const [upper, lower] = passportLines(anna);
  expect(upper).toBe('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<');
  expect(lower).toMatch(/^L898902C36UTO7408122F1204159<{14}<\d$/);
});

test('a card has the lines of the specimen, with the codes of a German card', () => {
  expect(cardLines(anna, 'D23145890', '2012-04-15')).toEqual([
    'ARD<<D231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ]);
});

test.each([
  ['Müller', 'Jürgen', 'MUELLER<<JUERGEN'],
  ['Yıldız', 'Işıl', 'YILDIZ<<ISIL'],
  ['Nguyễn', 'Thị Hương', 'NGUYEN<<THI<HUONG'],
  ["d’Almeida-O'Brien ʿAbd al-Ḥamīd", 'Zaïnab', 'DALMEIDA<OBRIEN<ABD<AL<HAMID<<ZAINAB'],
  ['Suharyati', '', 'SUHARYATI<<<'],
])('%s, %s is written %s', (familyName, givenNames, letters) => {
  expect(passportLines({ ...anna, familyName, givenNames })[0].slice(5, 5 + letters.length)).toBe(letters);
});
