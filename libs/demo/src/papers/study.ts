import type { AddressContent } from '@einkanal/domain/intake/submission';
import { german, termOf, type Day } from '../day.js';
import { addressLines, fullName, salutation } from '../people/naming.js';
import type { Person } from '../people/person.js';
import type { Institution } from '../places/institutions.js';
import { startPaper } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import type { Chance } from '../random.js';
import { finish } from './finish.js';
import { letter } from './letter.js';
import { letterhead } from './letterhead.js';

export type Study = {
  university: Institution;
  course: string;
  degree: string;
  term: number;
  terms: number;
  number: string;
};

/** Immatrikulationsbescheinigung. Valid without a signature, as universities write. */
export function enrolmentCertificate(person: Person, study: Study, on: Day): Sheet[] {
  const pen = startPaper({ size: 10.5 });
  const term = termOf(on);
  letterhead(pen, study.university);
  pen.gap(14);
  pen.line('Immatrikulationsbescheinigung', { size: 19, bold: true });
  pen.line('Certificate of Enrolment', { size: 11, ink: GREY, after: 20 });
  pen.paragraph(
    `${salutation(person)} ${fullName(person)}, geboren am ${german(person.birthDate)} in ${person.birthPlace}, ist im`.trim(),
  );
  pen.line(`${term.name} (${german(term.from)} bis ${german(term.until)})`, { bold: true, size: 12, after: 8 });
  pen.paragraph('als ordentliche Studierende oder ordentlicher Studierender an unserer Hochschule eingeschrieben.', {
    after: 16,
  });
  pen.rows(
    [
      ['Matrikelnummer', study.number],
      ['Studiengang', study.course],
      ['Angestrebter Abschluss', study.degree],
      ['Fachsemester', `${String(study.term)} (Regelstudienzeit ${String(study.terms)} Semester)`],
      ['Hochschulsemester', String(study.term + 1)],
      ['Studienform', 'Vollzeitstudium'],
      ['Erstimmatrikulation', 'an dieser Hochschule'],
    ],
    170,
  );
  pen.gap(24);
  pen.paragraph(
    `${study.university.city.replace(/^\d+ /, '')}, den ${german(on)}. Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift und Dienstsiegel gültig. Prüfcode: ${study.number.slice(0, 4)}-${on.replaceAll('-', '').slice(2)}.`,
    { size: 8.5, ink: GREY },
  );
  return finish(pen, study.university.name);
}

export function admissionLetter(person: Person, address: AddressContent, study: Study, on: Day, term: string): Sheet[] {
  return letter({
    from: study.university,
    to: addressLines(person, address),
    on,
    reference: [['Bewerber-Nr.', study.number]],
    subject: `Zulassung zum Studium: ${study.course} (${study.degree})`,
    greeting: `Guten Tag ${fullName(person)},`,
    before: [
      `wir freuen uns, Ihnen zum ${term} einen Studienplatz im Studiengang ${study.course} mit dem Abschluss ${study.degree} anbieten zu können.`,
      'Die Zulassung gilt nur für das genannte Semester. Sie schreiben sich ein, indem Sie bis zum Ende der Einschreibefrist die Unterlagen im Bewerbungsportal hochladen und den Semesterbeitrag von 171,60 € überweisen.',
    ],
    facts: [
      ['Studiengang', study.course],
      ['Fachsemester', '1'],
      ['Unterrichtssprache', study.degree.startsWith('M') ? 'Englisch' : 'Deutsch (DSH-2 liegt vor)'],
      ['Vorlesungsbeginn', term.startsWith('Winter') ? 'Mitte Oktober' : 'Mitte April'],
    ],
    after: ['Bitte legen Sie dieses Schreiben bei der Ausländerbehörde Ihres Wohnortes vor.'],
    signer: 'i. A. M. Vogelsang',
    office: 'Zulassungsstelle für internationale Studierende',
    stamp: true,
  });
}

const MODULES = [
  'Einführung in das Fach',
  'Methoden I',
  'Methoden II',
  'Statistik',
  'Wissenschaftliches Arbeiten',
  'Vertiefung A',
  'Projektseminar',
  'Wahlpflichtbereich',
  'Praktikum',
  'Oberseminar',
  'Kolloquium',
];

/** Leistungsübersicht: what has been passed so far. */
export function transcript(chance: Chance, person: Person, study: Study, on: Day): Sheet[] {
  const pen = startPaper();
  letterhead(pen, study.university);
  pen.line('Leistungsübersicht (Transcript of Records)', { size: 14, bold: true, after: 8 });
  pen.rows([
    ['Name', fullName(person)],
    ['Matrikelnummer', study.number],
    ['Studiengang', `${study.course} (${study.degree})`],
    ['Stand', german(on)],
  ]);
  pen.gap(12);
  const rows = MODULES.slice(0, Math.min(MODULES.length, study.term * 2 + 1)).map((title, i) => {
    const passed = chance.happens(0.88);
    const mark = chance.pick(['1,3', '1,7', '2,0', '2,3', '2,7', '3,0', '3,7']);
    return [`M${String(101 + i * 7)}`, title, passed ? mark : '5,0', passed ? 'BE' : 'NB', passed ? '6' : '0'];
  });
  pen.table(
    [
      { title: 'Modul', width: 60 },
      { title: 'Bezeichnung', width: 230 },
      { title: 'Note', width: 60, align: 'right' },
      { title: 'Status', width: 60, align: 'right' },
      { title: 'LP', width: 60, align: 'right' },
    ],
    rows,
  );
  const credits = rows.reduce((sum, row) => sum + Number(row[4] ?? 0), 0);
  pen.line(`Summe der Leistungspunkte: ${String(credits)}`, { bold: true, after: 12 });
  pen.paragraph('BE = bestanden, NB = nicht bestanden. Maschinell erstellt, ohne Unterschrift gültig.', {
    size: 8,
    ink: GREY,
  });
  return finish(pen, study.university.name);
}
