import type { AddressContent } from '@einkanal/domain/intake/submission';
import { german, type Day } from '../day.js';
import { euro } from '../money.js';
import { fullName, jobTitle, oneLine, salutation } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import type { Employment } from './employment-contract.js';
import { formSheet } from './form-sheet.js';
import { letter } from './letter.js';

const SIGNERS = ['Petra Kessler', 'Jens Holm', 'Aylin Çetin', 'Dr. Ute Baumann'];

/** Erklärung zum Beschäftigungsverhältnis, as an employer fills it in for the labour agency. */
export function jobDeclaration(person: Person, address: AddressContent, work: Employment, on: Day): Sheet[] {
  const { employer, job } = work;
  const own = chance(`declaration/${person.familyName}/${employer.name}`);
  const signer = own.pick(SIGNERS);
  return formSheet(
    'Erklärung zum Beschäftigungsverhältnis',
    'Vom Arbeitgeber auszufüllen · Vorlage bei der Ausländerbehörde · Demo-Vordruck',
    [
      {
        title: '1  Angaben zum Arbeitgeber',
        fields: [
          ['Firma', employer.name],
          ['Betriebsnummer', own.digits(8)],
          ['Anschrift der Betriebsstätte', `${employer.street}, ${employer.city}`],
          ['Ansprechperson', signer],
        ],
      },
      {
        title: '2  Angaben zur Arbeitnehmerin oder zum Arbeitnehmer',
        fields: [
          ['Name', person.familyName],
          ['Vornamen', person.givenNames],
          ['Geburtsdatum', german(person.birthDate)],
          ['Staatsangehörigkeit', person.origin.nationality],
          ['Anschrift', oneLine(address)],
        ],
      },
      {
        title: '3  Beschäftigung',
        fields: [
          ['Berufsbezeichnung', jobTitle(job, person)],
          ['Qualifizierte Beschäftigung', job.qualified ? 'ja' : 'nein'],
          ['Beginn', german(work.start)],
          ['Befristet bis', work.end ? german(work.end) : 'unbefristet'],
          ['Wochenstunden', String(work.hours).replace('.', ',')],
          ['Bruttoentgelt im Monat', euro(job.gross)],
          ['Geforderter Abschluss', job.degree ?? 'keiner'],
          ['Urlaubstage im Jahr', '28'],
          [
            'Beschreibung der Tätigkeit',
            `${jobTitle(job, person)}: Aufgaben nach Stellenbeschreibung, Einarbeitung im Team, Arbeit im Tagdienst; keine Leiharbeit, kein Einsatz bei Dritten.`,
          ],
        ],
      },
      {
        title: '4  Erklärung',
        fields: [
          ['Tarifbindung', own.happens(0.4) ? 'ja' : 'nein'],
          ['Kurzarbeit angezeigt', 'nein'],
          ['Ort, Datum', `${employer.city.replace(/^\d+ /, '')}, ${german(on)}`],
        ],
      },
    ],
    ({ x, y }) => [
      signature(own, signer, x + 10, y - 4),
      { kind: 'line', x1: x, y1: y + 3, x2: x + 210, y2: y + 3, width: 0.5, ink: GREY },
      { kind: 'text', x, y: y + 13, size: 7.5, text: 'Unterschrift und Firmenstempel', face: 'sans', ink: GREY },
    ],
  );
}

/** Arbeitgeberbescheinigung: still employed, no notice given. */
export function employerConfirmation(person: Person, work: Employment, on: Day): Sheet[] {
  const own = chance(`confirmation/${person.familyName}/${work.employer.name}`);
  return letter({
    from: work.employer,
    to: ['Zur Vorlage bei der', 'Ausländerbehörde'],
    on,
    subject: 'Arbeitgeberbescheinigung',
    before: [
      `hiermit bestätigen wir, dass ${salutation(person)} ${fullName(person)}, geboren am ${german(person.birthDate)}, seit dem ${german(work.start)} bei uns beschäftigt ist.`,
    ],
    facts: [
      ['Tätigkeit', jobTitle(work.job, person)],
      ['Arbeitszeit', `${String(work.hours).replace('.', ',')} Stunden in der Woche`],
      ['Bruttoentgelt', `${euro(work.job.gross)} im Monat`],
      ['Arbeitsverhältnis', work.end ? `befristet bis ${german(work.end)}` : 'unbefristet, ungekündigt'],
    ],
    signer: own.pick(SIGNERS),
    office: work.employer.unit || 'Geschäftsleitung',
  });
}
