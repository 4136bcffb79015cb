import { german, type Day } from '../day.js';
import type { Person } from '../people/person.js';
import { chance } from '../random.js';
import { blankSheet, type Mark, type Sheet } from '../sheet/sheet.js';
import { guilloche } from './guilloche.js';
import { portrait } from './portrait.js';

/** A passport page with a national visa and the entry stamp. */
export function visaPage(person: Person, from: Day, until: Day, enteredOn: Day): Sheet {
  const own = chance(`visa/${person.passport.number}`);
  const sheet = blankSheet({ width: 500, height: 352 }, '#eef0ea');
  sheet.marks.push(
    ...guilloche(own, 500, 352, ['#c9d6c6', '#d8d0c4']),
    { kind: 'box', x: 24, y: 20, width: 452, height: 206, fill: '#e4ecdf', ink: '#9fb39b', line: 0.8 },
    { kind: 'text', x: 150, y: 50, size: 20, text: 'VISUM', face: 'sansBold', ink: '#2f5a3c' },
    { kind: 'text', x: 232, y: 50, size: 9, text: 'BUNDESREPUBLIK · DEMO', face: 'sans', ink: '#2f5a3c' },
    { kind: 'text', x: 376, y: 50, size: 12, text: `D ${own.digits(8)}`, face: 'mono', ink: '#a3262a' },
    ...portrait(chance(`face/${person.familyName}/${person.birthDate}`), person, 38, 62, 0.98),
    ...entry(150, 74, 'GÜLTIG FÜR', 'DEUTSCHLAND'),
    ...entry(150, 104, 'VOM', german(from)),
    ...entry(250, 104, 'BIS', german(until)),
    ...entry(360, 104, 'ART DES VISUMS', 'D'),
    ...entry(150, 134, 'PASSNUMMER', person.passport.number.slice(0, 9)),
    ...entry(250, 134, 'ANZAHL DER EINREISEN', 'MULT'),
    ...entry(
      150,
      164,
      'NAME, VORNAME',
      `${person.familyName}, ${person.givenNames}`.toLocaleUpperCase('de').slice(0, 38),
    ),
    ...entry(150, 194, 'ANMERKUNGEN', 'ERWERBSTÄTIGKEIT: SIEHE AUFLAGEN'),
    ...entryStamp(german(enteredOn)),
  );
  return sheet;
}

function entryStamp(day: string): Mark[] {
  return [
    { kind: 'box', x: 300, y: 246, width: 132, height: 74, ink: '#26437a', line: 2 },
    { kind: 'text', x: 312, y: 268, size: 11, text: 'D   ↦  ✈', face: 'sansBold', ink: '#26437a' },
    { kind: 'text', x: 312, y: 290, size: 16, text: day, face: 'sansBold', ink: '#a3262a' },
    { kind: 'text', x: 312, y: 310, size: 9, text: 'FLUGHAFEN · DEMO', face: 'sans', ink: '#26437a' },
  ];
}

function entry(x: number, y: number, label: string, value: string): Mark[] {
  return [
    { kind: 'text', x, y, size: 5.4, text: label, face: 'sans', ink: '#56656e' },
    { kind: 'text', x, y: y + 13, size: 10.5, text: value, face: 'sansBold', ink: '#22242a' },
  ];
}
