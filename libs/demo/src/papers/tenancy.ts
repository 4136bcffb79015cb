import type { AddressContent } from '@einkanal/domain/intake/submission';
import { addDays, german, type Day } from '../day.js';
import { euro } from '../money.js';
import { fullName, oneLine } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { chance, type Chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { startPaper } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { finish } from './finish.js';

const LANDLORDS = [
  'Eheleute Karin und Bernd Zimmermann-Roth',
  'Hausverwaltung Neckarblick UG',
  'Dr. Renate Heckmann',
  'Wohnbau Kurpfalz eG',
  'Familie Petrović',
  'Gerhard Sommer',
];

/** Mietvertrag: the form from the stationer's, filled in with a typewriter's face. Three pages. */
export function tenancyAgreement(own: Chance, tenants: readonly Person[], address: AddressContent, from: Day): Sheet[] {
  const pen = startPaper({ serif: true, size: 10.5 });
  const landlord = own.pick(LANDLORDS);
  const rooms = own.between(1, 4);
  const size = rooms * 19 + own.between(3, 16);
  const cold = Math.round((size * own.between(118, 162)) / 10);
  const extra = Math.round(size * 2.9);
  pen.line('Mietvertrag für Wohnräume', { size: 19, bold: true, align: 'center', after: 16 });
  const typed = (label: string, value: string): void => {
    pen.line(label, { size: 8, ink: GREY });
    pen.line(value, { face: 'mono', size: 10.5, after: 1 });
    pen.put({
      kind: 'line',
      x1: pen.margin,
      y1: pen.y + 2,
      x2: pen.margin + pen.width,
      y2: pen.y + 2,
      width: 0.4,
      ink: GREY,
    });
    pen.gap(7);
  };
  typed('Vermieter', landlord);
  typed('Mieter', tenants.map(fullName).join(', '));
  const clause = (title: string, ...texts: string[]): void => {
    pen.gap(6);
    pen.keep(62);
    pen.line(title, { bold: true, size: 11.5, after: 4 });
    for (const text of texts) pen.paragraph(text);
  };
  clause('§ 1 Mieträume', 'Vermietet werden zu Wohnzwecken folgende Räume:');
  typed('Anschrift', oneLine(address));
  typed(
    'Lage, Größe',
    `${address.addition ?? `${String(own.between(1, 4))}. OG`}, ${String(rooms)} Zimmer, Küche, Bad, ${String(size)} m²`,
  );
  typed('Personen, die in die Wohnung einziehen', String(Math.max(tenants.length, 1)));
  clause(
    '§ 2 Mietzeit',
    'Das Mietverhältnis läuft auf unbestimmte Zeit. Es kann von beiden Seiten mit den gesetzlichen Fristen gekündigt werden.',
  );
  typed('Beginn', german(from));
  clause(
    '§ 3 Miete und Betriebskosten',
    'Die Miete ist monatlich im Voraus, spätestens am dritten Werktag, zu zahlen.',
  );
  typed('Grundmiete im Monat', euro(cold));
  typed('Vorauszahlung auf Betriebs- und Heizkosten', euro(extra));
  typed('Gesamtmiete', euro(cold + extra));
  clause(
    '§ 4 Kaution',
    `Der Mieter leistet eine Sicherheit von ${euro(cold * 3)} in drei gleichen Raten. Sie ist getrennt vom Vermögen des Vermieters anzulegen.`,
  );
  clause(
    '§ 5 Schönheitsreparaturen',
    'Der Vermieter ist zu laufenden Schönheitsreparaturen nicht verpflichtet. Der Mieter hat die Räume schonend zu behandeln und Schäden unverzüglich anzuzeigen.',
  );
  clause(
    '§ 6 Untervermietung',
    'Die Überlassung an Dritte bedarf der Erlaubnis. Die Aufnahme von Ehegatten und Kindern ist anzuzeigen.',
  );
  clause(
    '§ 7 Tierhaltung, Hausordnung',
    'Kleintiere sind erlaubt. Die Hausordnung ist als Anlage beigefügt und Bestandteil dieses Vertrages. Zwischen 22 und 6 Uhr ist Ruhe zu halten.',
  );
  clause(
    '§ 8 Rückgabe',
    'Die Räume sind am Ende der Mietzeit besenrein und mit allen Schlüsseln zurückzugeben. Übergeben wurden 2 Haus- und 2 Wohnungsschlüssel.',
  );
  clause(
    '§ 9 Wohnungsgeberbestätigung',
    'Der Vermieter stellt die Bestätigung nach § 19 BMG binnen zwei Wochen nach dem Einzug aus.',
  );
  clause('§ 10 Sonstige Vereinbarungen', 'Keine. Mündliche Nebenabreden bestehen nicht.');
  pen.gap(16);
  pen.keep(110);
  pen.line(`${address.city ?? ''}, ${german(addDays(from, -own.between(9, 40)))}`, { after: 46 });
  [landlord, fullName(tenants[0] ?? { givenNames: '', familyName: 'Mieter' })].forEach((name, i) => {
    const x = pen.margin + i * 250;
    pen.put(signature(chance(`hand/${name}`), name, x + 8, pen.y - 3));
    pen.put({ kind: 'line', x1: x, y1: pen.y + 4, x2: x + 200, y2: pen.y + 4, width: 0.5, ink: GREY });
    pen.put({
      kind: 'text',
      x,
      y: pen.y + 15,
      size: 8,
      text: i === 0 ? 'Vermieter' : 'Mieter',
      face: 'serif',
      ink: GREY,
    });
  });
  return finish(pen, 'Mietvertrag, Formular 534');
}
