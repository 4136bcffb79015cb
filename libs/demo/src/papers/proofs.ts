import type { AddressContent } from '@einkanal/domain/intake/submission';
import { addMonths, german, type Day } from '../day.js';
import { amount, euro } from '../money.js';
import { addressLines, fullName } from '../people/naming.js';
import type { Person } from '../people/person.js';
import type { Chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { startPaper } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { roundStamp } from '../sheet/stamp.js';
import { finish } from './finish.js';

/** A certificate on strong paper with a frame: degrees, language tests, courses. */
export function diploma(
  own: Chance,
  content: {
    house: string;
    title: string;
    lead: string;
    person: Person;
    award: string;
    lines: readonly string[];
    on: Day;
    signer: string;
  },
): Sheet[] {
  const ink = own.pick(['#1d3a5f', '#5a1f28', '#2b4a2d']);
  const pen = startPaper({ serif: true, size: 11, paper: '#fcfaf3', top: 104 });
  pen.put({ kind: 'box', x: 34, y: 34, width: 527, height: 774, ink, line: 2.4 });
  pen.put({ kind: 'box', x: 41, y: 41, width: 513, height: 760, ink, line: 0.6 });
  pen.line(content.house, { size: 17, bold: true, align: 'center', ink, after: 26 });
  pen.line(content.title, { size: 24, bold: true, align: 'center', after: 26 });
  pen.line(content.lead, { align: 'center', after: 14 });
  pen.paragraph(fullName(content.person), { size: 19, bold: true, align: 'center', after: 6 });
  pen.line(`${german(content.person.birthDate)}, ${content.person.birthPlace}`, {
    size: 10,
    align: 'center',
    ink: GREY,
    after: 24,
  });
  pen.paragraph(content.award, { size: 15, bold: true, align: 'center', ink, after: 20 });
  for (const line of content.lines) pen.line(line, { align: 'center', after: 3 });
  pen.y = Math.max(pen.y + 60, 620);
  pen.put(signature(own, content.signer, pen.margin + 300, pen.y - 6));
  pen.put(...roundStamp(content.house.toUpperCase().slice(0, 34), 'DEMO', pen.margin + 100, pen.y - 8, 44, ink));
  pen.line(content.signer, { x: pen.margin + 290, size: 9 });
  pen.line(german(content.on), { x: pen.margin + 290, size: 9, ink: GREY });
  return finish(pen);
}

export function languageCertificate(own: Chance, person: Person, level: string, on: Day): Sheet[] {
  return diploma(own, {
    house: 'Sprachinstitut Kurpfalz',
    title: 'Zertifikat Deutsch',
    lead: 'hat die Prüfung abgelegt:',
    person,
    on,
    award: `Niveau ${level} nach dem Gemeinsamen Europäischen Referenzrahmen`,
    lines: [
      `Lesen ${String(own.between(31, 45))}/45`,
      `Hören ${String(own.between(29, 45))}/45`,
      `Schreiben ${String(own.between(28, 45))}/45`,
      `Sprechen ${String(own.between(60, 75))}/75`,
      'Gesamtergebnis: bestanden',
    ],
    signer: 'Prüfungsleitung',
  });
}

export function orientationTest(own: Chance, person: Person, on: Day): Sheet[] {
  return diploma(own, {
    house: 'Volkshochschule Kurpfalz',
    title: 'Leben in Deutschland',
    lead: 'hat am Test teilgenommen:',
    person,
    on,
    award: `${String(own.between(24, 33))} von 33 Fragen richtig beantwortet`,
    lines: ['Der Test ist bestanden.', 'Bundesland: Baden-Württemberg'],
    signer: 'Leitung Integrationskurse',
  });
}

/** Rentenversicherungsverlauf: years of contributions in a table. */
export function pensionRecord(own: Chance, person: Person, address: AddressContent, on: Day, years: number): Sheet[] {
  const pen = startPaper({ size: 9.5 });
  pen.line('Rentenversicherung (Demo)', { size: 15, bold: true, ink: '#00407a' });
  pen.line('Auskunfts- und Beratungsstelle Heidelberg', { size: 8.5, ink: GREY, after: 14 });
  for (const line of addressLines(person, address)) pen.line(line);
  pen.gap(20);
  pen.line('Versicherungsverlauf', { size: 14, bold: true, after: 4 });
  pen.line(
    `Versicherungsnummer 65 ${person.birthDate.slice(8)}${person.birthDate.slice(5, 7)}${person.birthDate.slice(2, 4)} ${own.letters(1)} ${own.digits(3)} · Stand ${german(on)}`,
    { ink: GREY, after: 10 },
  );
  const rows = Array.from({ length: years }, (_, i) => {
    const from = addMonths(`${on.slice(0, 4)}-01-01`, -12 * (years - i));
    return [
      `${german(from)} – 31.12.${from.slice(0, 4)}`,
      'Pflichtbeitragszeit',
      '12 Mon.',
      amount(24_000 + i * 1900 + own.between(0, 900)),
    ];
  });
  pen.table(
    [
      { title: 'Zeitraum', width: 150 },
      { title: 'Art', width: 140 },
      { title: 'Monate', width: 80, align: 'right' },
      { title: 'Entgelt EUR', width: 100, align: 'right' },
    ],
    rows,
  );
  pen.line(`Summe der Beitragsmonate: ${String(years * 12)}`, { bold: true, after: 14 });
  pen.paragraph(
    `Aus den bisherigen Zeiten ergäbe sich eine monatliche Rente von etwa ${euro(years * 31.4)}. Dies ist keine verbindliche Auskunft.`,
    { size: 8, ink: GREY },
  );
  return finish(pen, 'Rentenversicherung (Demo)');
}
