import type { AddressContent } from '@einkanal/domain/intake/submission';
import { addMonths, germanMonth, monthStart, german, type Day } from '../day.js';
import { amount } from '../money.js';
import { addressLines, fullName, jobTitle } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { startPaper, type Pen } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { finish } from './finish.js';
import type { Employment } from './employment-contract.js';

/** Entgeltabrechnungen, one page a month, `months` of them before `on`. */
export function payslips(person: Person, address: AddressContent, work: Employment, on: Day, months = 3): Sheet[] {
  const pen = startPaper({ size: 8.5, margin: 48, top: 44 });
  for (let i = months; i > 0; i--) {
    slip(pen, person, address, work, addMonths(monthStart(on), -i));
    if (i > 1) pen.nextPage();
  }
  return finish(pen, work.employer.name);
}

/** Income tax and contributions by rule of thumb: plausible, not correct. */
export function netOf(gross: number): { tax: number; contributions: number[]; net: number } {
  const tax = Math.max(0, (gross - 1100) * (0.1 + Math.min(0.16, gross / 42_000)));
  const contributions = [gross * 0.0855, gross * 0.023, gross * 0.093, gross * 0.013];
  const net = gross - tax - contributions.reduce((sum, part) => sum + part, 0);
  return { tax, contributions, net };
}

function slip(pen: Pen, person: Person, address: AddressContent, { employer, job }: Employment, month: Day): void {
  const { tax, contributions, net } = netOf(job.gross);
  pen.put({ kind: 'box', x: 40, y: 34, width: 515, height: 26, fill: '#e9edf1' });
  pen.line(`Abrechnung der Brutto-Netto-Bezüge für ${germanMonth(month)}`, { size: 12, bold: true, after: 10 });
  pen.line(`${employer.name} · ${employer.street} · ${employer.city}`, { size: 7.5, ink: GREY, after: 10 });
  const top = pen.y;
  for (const line of addressLines(person, address)) pen.line(line, { size: 10 });
  pen.y = top;
  const facts = [
    ['Personal-Nr.', String(1000 + ((fullName(person).length * 37) % 8999)).padStart(5, '0')],
    ['Geburtsdatum', german(person.birthDate)],
    ['Steuerklasse', person.maritalStatus === 'VH' ? '4' : '1'],
    ['Monat', `${month.slice(5, 7)}/${month.slice(0, 4)}`],
    ['Tätigkeit', jobTitle(job, person).slice(0, 34)],
  ] as const;
  for (const [label, value] of facts) {
    pen.line(label, { x: 330, ink: GREY });
    pen.gap(-8.5 * 1.36);
    pen.line(value, { x: 405 });
  }
  pen.gap(26);
  const columns = [
    { title: 'Lohnart', width: 60 },
    { title: 'Bezeichnung', width: 240 },
    { title: 'Menge', width: 90, align: 'right' as const },
    { title: 'Betrag', width: 109, align: 'right' as const },
  ];
  pen.table(columns, [
    ['2000', 'Gehalt', '1,00', amount(job.gross)],
    ['', 'Gesamtbrutto', '', amount(job.gross)],
    ['', 'Steuer-Brutto', '', amount(job.gross)],
  ]);
  pen.gap(14);
  const names = ['Krankenversicherung', 'Pflegeversicherung', 'Rentenversicherung', 'Arbeitslosenversicherung'];
  pen.table(
    [
      { title: 'Gesetzliche Abzüge', width: 300 },
      { title: 'Brutto', width: 90, align: 'right' },
      { title: 'Abzug', width: 109, align: 'right' },
    ],
    [
      ['Lohnsteuer', amount(job.gross), amount(tax)],
      ...contributions.map((part, i) => [names[i] ?? '', amount(job.gross), amount(part)]),
    ],
  );
  pen.gap(12);
  pen.line(`Netto-Verdienst  ${amount(net)}`, { bold: true, align: 'right', size: 10 });
  pen.gap(4);
  pen.put({ kind: 'box', x: 40, y: pen.y + 2, width: 515, height: 24, fill: '#e9edf1' });
  pen.gap(4);
  pen.line(`Auszahlungsbetrag  ${amount(net)} EUR`, { bold: true, align: 'right', size: 11, after: 16 });
  pen.paragraph(
    'Bank: laut Stammblatt · IBAN endet auf 417 · Diese Abrechnung gilt als Entgeltbescheinigung nach § 108 GewO.',
    { size: 7.5, ink: GREY },
  );
}
