import type { AddressContent } from '@einkanal/domain/intake/submission';
import { addDays, german, type Day } from '../day.js';
import { addressLines, fullName, oneLine, salutation } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { FEDERAL_OFFICE, type Institution } from '../places/institutions.js';
import type { Chance } from '../random.js';
import type { Sheet } from '../sheet/sheet.js';
import { letter } from './letter.js';

/** Decision on an asylum application, two pages shortened to what triage needs to see. */
export function asylumDecision(own: Chance, person: Person, address: AddressContent, on: Day): Sheet[] {
  return letter({
    from: FEDERAL_OFFICE,
    to: addressLines(person, address),
    on,
    reference: [['Gz.', `${own.digits(7)}-${person.origin.key}`]],
    subject: 'Bescheid',
    before: [
      `In dem Asylverfahren ${salutation(person)} ${fullName(person)}, geboren am ${german(person.birthDate)} in ${person.birthPlace}, ergeht folgende Entscheidung:`,
      '1. Die Flüchtlingseigenschaft wird zuerkannt.',
      '2. Im Übrigen wird der Asylantrag abgelehnt.',
    ],
    facts: [
      ['Zugestellt am', german(addDays(on, 4))],
      ['Bestandskraft', german(addDays(on, 19))],
      ['Wohnsitzregelung', 'Land Baden-Württemberg (§ 12a AufenthG)'],
    ],
    after: [
      'Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann innerhalb von zwei Wochen nach Zustellung Klage erhoben werden. Die Klage ist bei dem Verwaltungsgericht zu erheben, in dessen Bezirk Sie wohnen.',
    ],
    signer: 'Im Auftrag, Feldmann',
    stamp: true,
  });
}

/** Zuweisungsbescheid: where somebody has to live (§ 24 Abs. 4 AufenthG). */
export function allocationDecision(own: Chance, person: Person, address: AddressContent, on: Day): Sheet[] {
  return letter({
    from: {
      name: 'Regierungspräsidium (Demo)',
      unit: 'Referat Aufnahme und Verteilung',
      street: 'Schlossplatz 1',
      city: '76131 Karlsruhe',
      colour: '#1b1b1f',
      head: 'BAR',
    },
    to: addressLines(person, address),
    on,
    reference: [['Az.', `9-${own.digits(4)}/${on.slice(2, 4)}`]],
    subject: 'Zuweisung nach § 24 Abs. 4 AufenthG',
    before: ['Sie werden der unten genannten Gemeinde zugewiesen. Sie haben dort Wohnung zu nehmen.'],
    facts: [
      ['Person', `${fullName(person)}, ${german(person.birthDate)}`],
      ['Zugewiesen nach', `${address.postalCode ?? ''} ${address.city ?? ''}`],
      ['Unterkunft', oneLine(address, 'STREET')],
      ['Wirksam ab', german(addDays(on, 3))],
    ],
    signer: 'Im Auftrag, Ritter',
    stamp: true,
  });
}

export function schoolCertificate(own: Chance, child: Person, on: Day): Sheet[] {
  const school: Institution = own.pick([
    {
      name: 'Grundschule am Mühlbach',
      unit: 'Sekretariat',
      street: 'Schulgasse 4',
      city: '69126 Heidelberg',
      colour: '#c2541b',
      head: 'CENTRE',
    },
    {
      name: 'Gemeinschaftsschule Weststadt',
      unit: 'Schulleitung',
      street: 'Römerhof 2',
      city: '69115 Heidelberg',
      colour: '#2d6a4f',
      head: 'RIGHT',
    },
  ]);
  return letter({
    from: school,
    to: ['Zur Vorlage bei Behörden'],
    on,
    subject: 'Schulbescheinigung',
    before: [
      `${fullName(child)}, geboren am ${german(child.birthDate)}, besucht im laufenden Schuljahr unsere Schule.`,
    ],
    facts: [
      ['Klasse', `${String(own.between(1, 9))}${own.pick(['a', 'b', 'c'])}`],
      ['Schulbesuch', 'regelmäßig'],
    ],
    signer: own.pick(['Rektorin Haas', 'Rektor Bühler']),
    stamp: true,
  });
}

/** Vollmacht for a lawyer or another person. */
export function powerOfAttorney(person: Person, to: Institution, name: string, on: Day): Sheet[] {
  return letter({
    from: to,
    to: [],
    on,
    subject: 'Vollmacht',
    before: [
      `Ich, ${fullName(person)}, geboren am ${german(person.birthDate)}, bevollmächtige ${name}, mich in meiner aufenthaltsrechtlichen Angelegenheit gegenüber der Ausländerbehörde und allen anderen Behörden zu vertreten.`,
      'Die Vollmacht umfasst das Stellen und Zurücknehmen von Anträgen, die Einsicht in die Akten, den Empfang von Schreiben und Bescheiden und das Einlegen von Rechtsbehelfen.',
    ],
    signer: fullName(person),
    office: 'Vollmachtgeberin oder Vollmachtgeber',
  });
}
