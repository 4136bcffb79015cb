import { german, type Day } from '../day.js';
import { cardLines } from '../people/mrz.js';
import type { Person } from '../people/person.js';
import { chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { blankSheet, type Mark, type Sheet } from '../sheet/sheet.js';
import { widthOf, type Face } from '../sheet/typeface.js';
import { guilloche } from './guilloche.js';
import { portrait } from './portrait.js';

export type StayTitle = {
  kind: string;
  label: string;
  paragraph: string;
  number: string;
  issuedOn: Day;
  validUntil?: Day;
  remark?: string;
};

const SIZE = { width: 428, height: 270 };
const INKS = ['#bcd4de', '#e3cfc6'];

/** Front and back of a plastic card, drawn from scratch; it only has what the office looks for. */
export function residenceCard(person: Person, title: StayTitle): Sheet[] {
  return [front(person, title), back(person, title)];
}

function front(person: Person, title: StayTitle): Sheet {
  const own = chance(`card/${title.number}`);
  const sheet = blankSheet(SIZE, '#eef3f3');
  const face = chance(`face/${person.familyName}/${person.birthDate}`);
  sheet.marks.push(
    ...guilloche(own, SIZE.width, SIZE.height, INKS),
    { kind: 'text', x: 18, y: 26, size: 13, text: 'AUFENTHALTSTITEL', face: 'sansBold', ink: '#1f4a5f' },
    { kind: 'text', x: 160, y: 26, size: 7, text: 'RESIDENCE PERMIT · DEMO', face: 'sans', ink: '#1f4a5f' },
    { kind: 'text', x: 318, y: 27, size: 14, text: title.number, face: 'monoBold', ink: '#22242a' },
    ...portrait(face, person, 18, 56, 1.22),
    ...entry(158, 52, 'NAME, VORNAMEN / SURNAME, FORENAMES', person.familyName.toLocaleUpperCase('de')),
    {
      kind: 'text',
      x: 158,
      y: 78,
      size: fit(person.givenNames.toLocaleUpperCase('de'), 158),
      text: person.givenNames.toLocaleUpperCase('de'),
      face: 'sansBold',
      ink: '#22242a',
    },
    ...entry(158, 94, 'GESCHLECHT / SEX', person.sex),
    ...entry(228, 94, 'STAATSANGEHÖRIGKEIT', person.origin.code),
    ...entry(330, 94, 'GEBURTSTAG', spaced(person.birthDate)),
    ...entry(158, 124, 'ART DES TITELS / TYPE OF PERMIT', title.label.toLocaleUpperCase('de')),
    ...entry(158, 154, 'KARTE GÜLTIG BIS / CARD EXPIRY', title.validUntil ? spaced(title.validUntil) : 'UNBEFRISTET'),
    ...entry(158, 184, 'ANMERKUNGEN / REMARKS', title.paragraph.toLocaleUpperCase('de')),
    { kind: 'text', x: 158, y: 210, size: 8, text: title.remark ?? 'SIEHE ZUSATZBLATT', face: 'sans', ink: '#22242a' },
    signature(own, person.familyName, 292, 250),
  );
  return sheet;
}

function back(person: Person, title: StayTitle): Sheet {
  const own = chance(`card/${title.number}/back`);
  const sheet = blankSheet(SIZE, '#f1f2ea');
  const lines = cardLines(person, title.number, title.validUntil ?? '2036-01-01');
  sheet.marks.push(
    ...guilloche(own, SIZE.width, 180, ['#cfd9bb', '#d9cfdd']),
    ...entry(18, 22, 'GEBURTSORT / PLACE OF BIRTH', person.birthPlace.toLocaleUpperCase('de')),
    ...entry(18, 52, 'AUSGESTELLT / ISSUED', `${spaced(title.issuedOn)}  AUSLÄNDERBEHÖRDE (DEMO)`),
    ...entry(
      18,
      82,
      'AUGENFARBE / EYES',
      { '06': 'BRAUN', '35': 'SCHWARZ', '22': 'GRÜN', '19': 'GRAUBRAUN', '01': 'BLAU' }[person.eyeColour] ?? 'BRAUN',
    ),
    ...entry(150, 82, 'GRÖSSE / HEIGHT', `${String(person.heightCm)} CM`),
    { kind: 'box', x: 352, y: 20, width: 44, height: 36, fill: '#d8b45a', ink: '#9b7a2c', line: 1 },
    {
      kind: 'path',
      d: 'M0 12L16 12M0 24L16 24M28 12L44 12M28 24L44 24M16 0L16 36M28 0L28 36',
      x: 352,
      y: 20,
      scale: 1,
      ink: '#9b7a2c',
      line: 0.8,
    },
    { kind: 'box', x: 0, y: 182, width: SIZE.width, height: 88, fill: '#fbfbf7' },
    ...lines.map((text, i): Mark => ({
      kind: 'text',
      x: 16,
      y: 206 + i * 24,
      size: 22,
      text,
      face: 'mono',
      ink: '#17181c',
    })),
  );
  return sheet;
}

function entry(x: number, y: number, label: string, value: string, face: Face = 'sansBold'): Mark[] {
  return [
    { kind: 'text', x, y, size: 5.2, text: label, face: 'sans', ink: '#56656e' },
    { kind: 'text', x, y: y + 12, size: fit(value, x), text: value, face, ink: '#22242a' },
  ];
}

function fit(text: string, x: number): number {
  return Math.min(10.5, (SIZE.width - x - 14) / Math.max(1, widthOf(text, 'sansBold', 1)));
}

function spaced(day: Day): string {
  return german(day).replaceAll('.', ' ');
}
