import type { AddressContent } from '@einkanal/domain/intake/submission';
import { addDays, addMonths, german, type Day } from '../day.js';
import { amount, euro } from '../money.js';
import { addressLines, fullName } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { BANKS, INSURERS, type Institution } from '../places/institutions.js';
import type { Chance } from '../random.js';
import { startPaper } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { finish } from './finish.js';
import { letter } from './letter.js';
import { letterhead } from './letterhead.js';

const BANK = BANKS[0] as Institution;
const BLOCKED = BANKS[1] as Institution;

/** Sperrkontobestätigung for foreign students; `monthly` is a setting of the demo, not the legal amount. */
export function blockedAccount(own: Chance, person: Person, address: AddressContent, on: Day, monthly = 992): Sheet[] {
  return letter({
    from: BLOCKED,
    to: addressLines(person, address),
    on,
    reference: [['Konto', `CK-${own.digits(8)}`]],
    subject: 'Sperrkontobestätigung · Blocked Account Confirmation',
    before: [
      'Wir bestätigen, dass für die unten genannte Person ein Sperrkonto zugunsten des Landes Baden-Württemberg geführt wird. Die Verfügung ist auf den monatlichen Betrag beschränkt.',
    ],
    facts: [
      ['Kontoinhaber/in', fullName(person)],
      ['Geburtsdatum', german(person.birthDate)],
      ['Passnummer', person.passport.number],
      ['Guthaben', euro(monthly * 12)],
      ['Monatlich verfügbar', euro(monthly)],
      ['Laufzeit', `12 Monate, bis ${german(addMonths(on, 12))}`],
    ],
    after: ['This confirmation is issued electronically and is valid without signature.'],
    signer: 'Blocked Accounts Team',
  });
}

const TURNS = [
  'REWE Markt',
  'Miete',
  'Studierendenwerk Mensa',
  'DB Vertrieb',
  'Rundfunkbeitrag',
  'Stadtwerke',
  'Drogerie',
  'Handyvertrag',
  'Apotheke',
  'Bäckerei',
  'Kartenzahlung',
];

/** Kontoauszug of a month: what somebody prints from the bank's page. */
export function bankStatement(own: Chance, person: Person, on: Day, balance: number): Sheet[] {
  const pen = startPaper({ size: 9 });
  letterhead(pen, BANK);
  pen.line(`Kontoauszug Nr. ${String(own.between(2, 11))}/${on.slice(0, 4)}`, { size: 13, bold: true, after: 6 });
  pen.rows([
    ['Kontoinhaber/in', fullName(person)],
    ['IBAN', `DE00 0000 0000 ${own.digits(4)} ${own.digits(4)} 00 (Demo)`],
    ['Zeitraum', `${german(addDays(on, -31))} bis ${german(on)}`],
  ]);
  pen.gap(12);
  let rest = balance;
  const lines = Array.from({ length: own.between(22, 44) }, (_, i) => {
    const turn = i === 3 ? 'Gutschrift Überweisung' : own.pick(TURNS);
    const sum = i === 3 ? own.between(60_000, 190_000) / 100 : -own.between(420, 9800) / 100;
    rest += sum;
    return [german(addDays(on, -31 + Math.floor(i * 0.72))), turn, amount(sum), amount(rest)];
  });
  pen.table(
    [
      { title: 'Buchung', width: 80 },
      { title: 'Vorgang', width: 210 },
      { title: 'Betrag EUR', width: 90, align: 'right' },
      { title: 'Saldo EUR', width: 90, align: 'right' },
    ],
    lines,
  );
  pen.line(`Neuer Saldo  ${euro(rest)}`, { bold: true, size: 10, align: 'right', after: 14 });
  pen.paragraph('Dieser Auszug wurde elektronisch erstellt. Einwendungen bitte innerhalb von sechs Wochen.', {
    size: 7.5,
    ink: GREY,
  });
  return finish(pen, `${BANK.name} · BIC DEMODE00XXX`);
}

/** Mitgliedsbescheinigung of a statutory health insurer. */
export function insuranceCertificate(
  own: Chance,
  person: Person,
  address: AddressContent,
  since: Day,
  on: Day,
  insurer: Institution = INSURERS[0] as Institution,
): Sheet[] {
  return letter({
    from: insurer,
    to: addressLines(person, address),
    on,
    reference: [['Vers.-Nr.', `${own.letters(1)}${own.digits(9)}`]],
    subject: 'Bescheinigung über die Mitgliedschaft zur Vorlage bei der Ausländerbehörde',
    greeting: `Guten Tag ${fullName(person)},`,
    before: ['gern bestätigen wir Ihnen, dass Sie bei uns kranken- und pflegeversichert sind.'],
    facts: [
      ['Name', fullName(person)],
      ['Geburtsdatum', german(person.birthDate)],
      ['Versichert seit', german(since)],
      ['Art der Versicherung', 'gesetzlich, Mitgliedschaft besteht fort'],
      ['Leistungsumfang', 'wie im Fünften Buch Sozialgesetzbuch bestimmt'],
    ],
    after: ['Haben Sie Fragen? Wir sind gern für Sie da.'],
    signer: own.pick(['Sandra Weickert', 'Tobias Huth', 'Meltem Arslan']),
    office: 'Mitgliederservice',
  });
}
