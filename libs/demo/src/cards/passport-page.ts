import { german, type Day } from '../day.js';
import { passportLines } from '../people/mrz.js';
import type { Person } from '../people/person.js';
import { chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { blankSheet, type Mark, type Sheet } from '../sheet/sheet.js';
import { widthOf, type Face } from '../sheet/typeface.js';
import { guilloche } from './guilloche.js';
import { portrait } from './portrait.js';

const PAPERS = [
  { paper: '#f3efe4', inks: ['#d8cfae', '#bcd3c6'], accent: '#7d2430' },
  { paper: '#eaf1f4', inks: ['#bdd3e0', '#d9c9d8'], accent: '#1f3f77' },
  { paper: '#eef3ea', inks: ['#c3d8bd', '#d9d2ab'], accent: '#1f5a3c' },
  { paper: '#f4ecec', inks: ['#e0c4c4', '#c9d2df'], accent: '#5a2348' },
] as const;

/** The data page of a passport with the page above it, as one lays it open on a table. In nobody's real design. */
export function passportPage(person: Person): Sheet {
  const own = chance(`passport/${person.passport.number}/${person.familyName}`);
  const design = chance(`passport/${person.origin.code}`).pick(PAPERS);
  const sheet = blankSheet({ width: 500, height: 352 }, design.paper);
  sheet.marks.push(
    ...guilloche(own, 500, 286, design.inks),
    { kind: 'box', x: 0, y: 286, width: 500, height: 66, fill: '#f7f6f1' },
    ...head(person, design.accent),
    { kind: 'box', x: 20, y: 66, width: 124, height: 156, fill: '#ffffff' },
    ...portrait(chance(`face/${person.familyName}/${person.birthDate}`), person, 22, 68, 1.2),
    ...portrait(chance(`face/${person.familyName}/${person.birthDate}`), person, 432, 196, 0.46),
    ...fields(person),
    signature(own, person.familyName, 30, 264),
    ...zone(passportLines(person)),
  );
  return sheet;
}

function head({ origin, passport }: Person, accent: string): Mark[] {
  const size = Math.min(13, (280 / widthOf(origin.state, 'sansBold', 10)) * 10);
  return [
    { kind: 'text', x: 20, y: 28, size, text: origin.state, face: 'sansBold', ink: accent },
    { kind: 'text', x: 20, y: 46, size: 10, text: 'PASSPORT · PASSEPORT', face: 'sans', ink: accent },
    ...entry(160, 52, 'Type / Type', 'P'),
    ...entry(208, 52, 'Code / Code', passport.issuer),
    ...entry(352, 52, 'Passport No. / N° de passeport', passport.number.slice(0, 9), 'monoBold', '#a3262a'),
  ];
}

function fields(person: Person): Mark[] {
  const { passport } = person;
  return [
    ...entry(160, 84, 'Surname / Nom', person.familyName.toLocaleUpperCase('en')),
    ...entry(160, 114, 'Given names / Prénoms', person.givenNames.toLocaleUpperCase('en') || '—'),
    ...entry(160, 144, 'Nationality / Nationalité', person.origin.code),
    ...entry(260, 144, 'Height / Taille', `${String(person.heightCm)} cm`),
    ...entry(160, 174, 'Date of birth / Date de naissance', spoken(person.birthDate)),
    ...entry(352, 174, 'Sex / Sexe', person.sex),
    ...entry(160, 204, 'Place of birth / Lieu de naissance', person.birthPlace.toLocaleUpperCase('en')),
    ...entry(160, 234, 'Date of issue / Date de délivrance', spoken(passport.issuedOn)),
    ...entry(300, 234, 'Date of expiry / Date d’expiration', spoken(passport.validUntil)),
    ...entry(160, 264, 'Authority / Autorité', 'PASSPORT OFFICE'),
  ];
}

function entry(x: number, y: number, label: string, value: string, face: Face = 'sansBold', ink = '#22242a'): Mark[] {
  const size = Math.min(11.5, (500 - x - 16) / Math.max(1, widthOf(value, face, 1)));
  return [
    { kind: 'text', x, y, size: 5.6, text: label, face: 'sans', ink: '#5d6a74' },
    { kind: 'text', x, y: y + 13, size, text: value, face, ink },
  ];
}

function zone(lines: readonly string[]): Mark[] {
  return lines.map((text, i) => ({
    kind: 'text',
    x: 22,
    y: 312 + i * 22,
    size: 17.2,
    text,
    face: 'mono',
    ink: '#17181c',
  }));
}

function spoken(day: Day): string {
  return german(day).replaceAll('.', ' ');
}
