import { anApplication } from '../../testing/builders.js';
import { anInput } from '../../testing/mapping.js';
import { withCorrections } from '../repair/lay-over.js';
import { placeInWords } from './element-words.js';
import { mapApplication } from './map-application.js';
import { valueWays, wayKind, waySentences, type ValueWay } from './value-way.js';

const waysOf = (values: Record<string, unknown>, corrected: string[] = []) => {
  const { report } = mapApplication({ ...anInput(), content: anApplication(values) });
  const corrections = corrected.map((pointer) => ({ id: pointer, pointer, value: 'x' }));
  return valueWays(withCorrections(report, corrections));
};
const told = (ways: ValueWay[], pointer: string) =>
  ways
    .filter((way) => way.pointer === pointer)
    .map((way) => [wayKind(way), placeInWords(way.place).de, ...waySentences(way).map(({ de }) => de)]);

test.each<[what: string, pointer: string, value: string, told: string[]]>([
  ['a name', '/applicant/familyName', 'Öztürk', ['kept', 'Person › Familienname › Name', 'Unverändert übernommen']],
  [
    'a letter of another alphabet',
    '/applicant/contact/email',
    'aylin@example.org\u000B',
    [
      'altered',
      'Person › Erreichbarkeit 1 › Adresse oder Nummer',
      'Als E-Mail-Adresse übernommen',
      'Zeichen ersetzt: U+000B durch Leerraum',
    ],
  ],
  [
    'a postcode without its zero',
    '/applicant/address/postalCode',
    '1067',
    ['altered', 'Person › Anschrift › Postleitzahl', 'Fehlende Null am Anfang ergänzt'],
  ],
  [
    'a language',
    '/applicant/contact/preferredLanguage',
    'tr',
    ['remark', 'Anmerkung', 'Kein eigenes Feld im Fachverfahren'],
  ],
  [
    'a value that no rule takes',
    '/applicant/extra',
    'Schach',
    ['summary', 'nur in der Zusammenfassung', 'Kein eigenes Feld im Fachverfahren'],
  ],
  [
    'a colour that no list has',
    '/applicant/eyeColour',
    'himmelblau',
    ['summary', 'nur in der Zusammenfassung', 'Kein eigenes Feld im Fachverfahren', 'Steht in keiner amtlichen Liste'],
  ],
])('%s tells its way: where it stands, by which rule, and what it lost', (_what, pointer, value, way) => {
  expect(told(waysOf({ [pointer]: value }), pointer)).toEqual([way]);
});

test('what is wrong with a whole address is told of each of its values', () => {
  const ways = waysOf({ '/applicant/address/country': 'FRA' });
  expect(told(ways, '/applicant/address/street')).toEqual([
    ['remark', 'Anmerkung', 'Kein eigenes Feld, daher als Text', 'Anschrift im Ausland'],
  ]);
});

test('what we add ourselves is kept, wherever it stands', () => {
  expect(told(waysOf({}), '')).toEqual([
    ['kept', 'Anmerkung', 'Von Einkanal ergänzt'],
    ['kept', 'Kennung des Antrags', 'Von Einkanal ergänzt'],
    ['kept', 'Zusammenfassung › Dateiname', 'Von Einkanal erstellt'],
  ]);
});

test('what a person corrected is told as corrected', () => {
  expect(told(waysOf({}, ['/applicant/familyName']), '/applicant/familyName')).toEqual([
    ['altered', 'Person › Familienname › Name', 'Von einer Person für die Übertragung korrigiert'],
  ]);
});

test('a rule, a reason and an element that only an earlier version had keep the value in view', () => {
  const way = {
    pointer: '/a',
    place: '/OZG.Antrag.130101/gone[2]',
    value: '1',
    rule: 'gone',
    losses: ['gone'],
    replaced: [],
  };
  expect([wayKind(way), waySentences(way), placeInWords(way.place).en]).toEqual(['altered', [], 'gone 2']);
});
