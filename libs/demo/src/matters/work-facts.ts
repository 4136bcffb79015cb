import { addDays, addMonths, type Day } from '../day.js';
import { employerConfirmation, jobDeclaration } from '../papers/employer-papers.js';
import { employmentContract, type Employment } from '../papers/employment-contract.js';
import { netOf, payslips } from '../papers/payslip.js';
import { diploma } from '../papers/proofs.js';
import { jobTitle } from '../people/naming.js';
import { EMPLOYERS } from '../places/employers.js';
import type { Institution, Job } from '../places/institutions.js';
import type { Paper, Sections, Story } from './matter.js';

export type Trade = 'ACADEMIC' | 'SKILLED' | 'HELPER' | 'TRAINEE';

/** A job of a kind with an invented employer of the region. */
export function drawJob(story: Story, trade: Trade, start: Day): Employment {
  const own = story.chance.branch('job');
  const fits = ({ gross, qualified, title }: Job): boolean =>
    trade === 'TRAINEE'
      ? title.startsWith('Ausz')
      : trade === 'HELPER'
        ? !qualified
        : qualified && !title.startsWith('Ausz') && gross > 4500 === (trade === 'ACADEMIC');
  const open = EMPLOYERS.flatMap((employer) => (employer.jobs ?? []).filter(fits).map((job) => ({ employer, job })));
  const { employer, job } = own.pick(open);
  const end =
    trade === 'TRAINEE'
      ? addDays(addMonths(start, 36), -1)
      : own.happens(0.25)
        ? addDays(addMonths(start, 24), -1)
        : undefined;
  return {
    employer,
    job: { ...job, gross: Math.round(job.gross * (0.96 + own.unit() * 0.1)) },
    hours: own.pick([38.5, 39, 40, 40]),
    start,
    ...(end !== undefined && { end }),
  };
}

export function workSections({ employer, job, hours, start, end }: Employment, story: Story): Sections {
  return {
    employment: {
      employer: employer.name,
      address: employerAddress(employer),
      branchNumber: story.chance.branch('branch').digits(8),
      job: jobTitle(job, story.person),
      hoursPerWeek: hours,
      grossPay: job.gross,
      start,
      ...(end !== undefined && { end }),
      qualified: job.qualified,
      ...(job.title.startsWith('Ausz') && { trainingContract: true }),
    },
    income: { kinds: ['EMPLOYMENT'], monthlyNet: Math.round(netOf(job.gross).net), benefits: false },
  };
}

function employerAddress({ street, city }: Institution): Sections['plannedAddress'] {
  const [, name = street, houseNumber = ''] = /^(.*\D) (\d.*)$/.exec(street) ?? [];
  return { street: name, houseNumber, postalCode: city.slice(0, 5), city: city.slice(6) };
}

export function contract(story: Story, work: Employment, signed = true): Paper {
  const on = addDays(work.start, -40) < story.on ? addDays(work.start, -40) : addDays(story.on, -6);
  return {
    slot: 'AV',
    habit: 'CONTRACT',
    names: ['Arbeitsvertrag', `Arbeitsvertrag_${story.person.familyName}`, 'Vertrag'],
    sheets: () => employmentContract(story.person, story.address, work, on, signed),
  };
}

export function declaration(story: Story, work: Employment): Paper {
  return {
    slot: 'EZB',
    habit: 'LETTER',
    names: ['Erklärung zum Beschäftigungsverhältnis', 'EzB', 'Erklaerung_Arbeitgeber'],
    sheets: () => jobDeclaration(story.person, story.address, work, addDays(story.on, -7)),
  };
}

export function pay(story: Story, work: Employment, months = 3): Paper {
  return {
    slot: 'LOHN',
    habit: 'LETTER',
    names: ['Lohnabrechnungen', 'Gehaltsabrechnung', 'Lohn letzte 3 Monate'],
    sheets: () => payslips(story.person, story.address, work, story.on, months),
  };
}

export function confirmation(story: Story, work: Employment): Paper {
  return {
    slot: 'AGB',
    habit: 'LETTER',
    names: ['Arbeitgeberbescheinigung', 'Bestätigung Arbeitgeber'],
    sheets: () => employerConfirmation(story.person, work, addDays(story.on, -9)),
  };
}

export function degree(story: Story, work: Employment): Paper {
  const place = story.person.birthPlace;
  return {
    slot: 'QUAL',
    habit: 'CONTRACT',
    names: ['Diplom', 'Abschluss', 'degree certificate', 'Zeugnis'],
    sheets: (own) =>
      diploma(own, {
        house: `${work.job.gross > 4500 ? 'University' : 'Technical College'} of ${place}`,
        title: 'Diploma',
        lead: 'This is to certify that',
        person: story.person,
        award: work.job.degree ?? 'Certificate',
        lines: [
          'has been conferred with all rights and privileges',
          `Final grade: ${own.pick(['Distinction', 'First Class', 'Good', '17.2 / 20', '8.41 CGPA'])}`,
        ],
        on: addMonths(story.person.birthDate, 12 * 24),
        signer: 'Registrar',
      }),
  };
}

export function recognition(story: Story, work: Employment): Paper {
  return {
    slot: 'ANERK',
    habit: 'LETTER',
    names: ['Zeugnisbewertung', 'Anerkennungsbescheid', 'anabin'],
    sheets: (own) =>
      diploma(own, {
        house: 'Anerkennungsstelle (Demo)',
        title: 'Bescheinigung',
        lead: 'bewertet den Abschluss von',
        person: story.person,
        award: `${work.job.degree ?? 'Abschluss'}: entspricht`,
        lines: ['Der Abschluss ist einem deutschen Abschluss vergleichbar.', `Vorgang ${own.digits(6)}`],
        on: addDays(story.on, -90),
        signer: 'Im Auftrag',
      }),
  };
}
