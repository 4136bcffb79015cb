import type { AddressContent } from '@einkanal/domain/intake/submission';
import { german, type Day } from '../day.js';
import { euro } from '../money.js';
import { fullName, jobTitle, oneLine, salutation } from '../people/naming.js';
import type { Person } from '../people/person.js';
import type { Institution, Job } from '../places/institutions.js';
import { chance } from '../random.js';
import { signature } from '../sheet/handwriting.js';
import { startPaper, type Pen } from '../sheet/pen.js';
import { GREY, type Sheet } from '../sheet/sheet.js';
import { finish } from './finish.js';
import { letterhead } from './letterhead.js';

export type Employment = { employer: Institution; job: Job; hours: number; start: Day; end?: Day };

/** Arbeitsvertrag, three pages. Unsigned where the person has sent only a draft. */
export function employmentContract(
  person: Person,
  address: AddressContent,
  work: Employment,
  on: Day,
  signed = true,
): Sheet[] {
  const pen = startPaper({ size: 10.5 });
  letterhead(pen, work.employer);
  pen.line('Arbeitsvertrag', { size: 20, bold: true, align: 'center', after: 14 });
  pen.paragraph(`zwischen ${work.employer.name}, ${work.employer.street}, ${work.employer.city}`, { after: 2 });
  pen.paragraph('– im Folgenden „Arbeitgeber“ –', { ink: GREY });
  pen.paragraph(
    `und ${salutation(person)} ${fullName(person)}, geboren am ${german(person.birthDate)}, wohnhaft ${oneLine(address)}`,
    { after: 2 },
  );
  pen.paragraph('– im Folgenden „Arbeitnehmer/in“ –', { ink: GREY, after: 14 });
  clauses(work, jobTitle(work.job, person)).forEach(([title, ...texts], i) => {
    pen.keep(60);
    pen.line(`§ ${String(i + 1)}  ${title ?? ''}`, { bold: true, after: 4 });
    texts.forEach((text, n) => {
      pen.paragraph(texts.length > 1 ? `(${String(n + 1)}) ${text}` : text);
    });
    pen.gap(7);
  });
  signatures(pen, person, work, on, signed);
  return finish(pen, `Arbeitsvertrag ${fullName(person)}`);
}

function clauses({ job, hours, start, end, employer }: Employment, title: string): string[][] {
  const place = employer.city.replace(/^\d+ /, '');
  return [
    [
      'Beginn und Dauer',
      `Das Arbeitsverhältnis beginnt am ${german(start)}.`,
      end
        ? `Es ist bis zum ${german(end)} befristet und endet, ohne dass es einer Kündigung bedarf.`
        : 'Es wird auf unbestimmte Zeit geschlossen.',
      'Die ersten sechs Monate gelten als Probezeit. In dieser Zeit kann das Arbeitsverhältnis mit einer Frist von zwei Wochen gekündigt werden.',
    ],
    [
      'Tätigkeit',
      `Die Arbeitnehmerin oder der Arbeitnehmer wird eingestellt als ${title}. Zu den Aufgaben gehören die in der Stellenbeschreibung (Anlage 1) genannten Arbeiten.`,
      `Der Arbeitsort ist ${place}. Der Arbeitgeber behält sich vor, eine andere zumutbare und gleichwertige Arbeit zuzuweisen.`,
    ],
    [
      'Arbeitszeit',
      `Die regelmäßige Arbeitszeit beträgt ${String(hours).replace('.', ',')} Stunden in der Woche. Beginn und Ende richten sich nach dem Dienstplan.`,
      'Überstunden werden auf Anordnung geleistet und durch Freizeit ausgeglichen.',
    ],
    [
      'Vergütung',
      `Das Bruttoentgelt beträgt ${euro(job.gross)} im Monat. Es ist am letzten Arbeitstag des Monats fällig und wird auf ein Konto überwiesen, das dem Arbeitgeber mitzuteilen ist.`,
      'Im November wird eine Sonderzahlung von 40 % eines Monatsentgelts gezahlt, auf die auch bei wiederholter Zahlung kein Anspruch entsteht.',
    ],
    [
      'Urlaub',
      'Der Urlaub beträgt 28 Arbeitstage im Kalenderjahr bei einer Fünf-Tage-Woche.',
      'Er ist rechtzeitig zu beantragen; dringende betriebliche Belange können entgegenstehen.',
    ],
    [
      'Arbeitsverhinderung',
      'Die Verhinderung ist unverzüglich mitzuteilen. Dauert eine Erkrankung länger als drei Kalendertage, ist die Arbeitsunfähigkeit spätestens am folgenden Arbeitstag ärztlich feststellen zu lassen.',
    ],
    [
      'Verschwiegenheit',
      'Über betriebliche Angelegenheiten, die nicht allgemein bekannt sind, ist auch nach dem Ende des Arbeitsverhältnisses Stillschweigen zu bewahren.',
    ],
    [
      'Nebentätigkeit',
      'Eine entgeltliche Nebentätigkeit ist vorher anzuzeigen. Sie darf untersagt werden, wenn berechtigte Interessen des Arbeitgebers entgegenstehen.',
    ],
    [
      'Aufenthalt',
      'Das Arbeitsverhältnis steht unter der auflösenden Bedingung, dass ein Aufenthaltstitel, der die Tätigkeit erlaubt, nicht erteilt oder nicht verlängert wird.',
    ],
    [
      'Kündigung',
      'Nach der Probezeit gelten die gesetzlichen Fristen. Die Kündigung bedarf der Schriftform.',
      'Der Arbeitgeber darf unter Fortzahlung des Entgelts freistellen, sobald gekündigt ist.',
    ],
    [
      'Ausschlussfrist',
      'Ansprüche verfallen, wenn sie nicht innerhalb von drei Monaten nach Fälligkeit in Textform geltend gemacht werden. Das gilt nicht für den gesetzlichen Mindestlohn und für die Haftung wegen Vorsatzes.',
    ],
    [
      'Schlussbestimmungen',
      'Änderungen bedürfen der Textform. Ist eine Bestimmung unwirksam, bleiben die übrigen davon unberührt.',
    ],
  ];
}

function signatures(pen: Pen, person: Person, { employer }: Employment, on: Day, signed: boolean): void {
  pen.gap(14);
  pen.keep(110);
  const place = employer.city.replace(/^\d+ /, '');
  pen.line(signed ? `${place}, den ${german(on)}` : `${place}, den ______________`, { after: 44 });
  const right = pen.margin + pen.width / 2 + 10;
  if (signed) {
    pen.put(signature(chance(`hand/${employer.name}`), 'Geschäftsführung', pen.margin + 10, pen.y - 4));
    pen.put(signature(chance(`hand/${person.familyName}${person.givenNames}`), fullName(person), right + 8, pen.y - 4));
  }
  for (const x of [pen.margin, right])
    pen.put({ kind: 'line', x1: x, y1: pen.y + 3, x2: x + 190, y2: pen.y + 3, width: 0.5, ink: GREY });
  pen.gap(3);
  pen.line('Arbeitgeber', { size: 8, ink: GREY });
  pen.gap(-8 * 1.36);
  pen.line('Arbeitnehmer/in', { size: 8, ink: GREY, x: right });
}
