import { passportPage } from '../cards/passport-page.js';
import { residenceCard, type StayTitle } from '../cards/residence-card.js';
import { visaPage } from '../cards/visa-page.js';
import { addDays, addMonths, type Day } from '../day.js';
import { bankStatement, blockedAccount, insuranceCertificate } from '../papers/means.js';
import { registrationCertificate } from '../papers/registration.js';
import { tenancyAgreement } from '../papers/tenancy.js';
import { fullName } from '../people/naming.js';
import type { Person } from '../people/person.js';
import { INSURERS } from '../places/institutions.js';
import type { Paper, Sections, Story } from './matter.js';

export function passport({ person }: Pick<Story, 'person'>): Paper {
  return {
    slot: 'PASS',
    habit: 'CARD',
    names: ['Reisepass', 'Pass', 'passport', 'Pass Kopie'],
    sheets: () => [passportPage(person)],
  };
}

/** The present card with its section of the form. */
export function presentTitle(
  story: Story,
  title: Omit<StayTitle, 'number' | 'issuedOn' | 'validUntil'>,
  years = 2,
): { paper: Paper; content: Sections['applicant']; title: StayTitle } {
  const full: StayTitle = {
    ...title,
    number: `Y${story.chance.letters(1)}${story.chance.digits(7)}`,
    issuedOn: addDays(addMonths(story.titleEndsOn, -12 * years), 1),
    validUntil: story.titleEndsOn,
  };
  return {
    title: full,
    paper: {
      slot: 'TITEL_ALT',
      habit: 'CARD',
      names: [
        'Aufenthaltstitel',
        `Aufenthaltstitel_${story.person.familyName}`,
        'eAT',
        'Karte vorne hinten',
        'residence permit',
      ],
      sheets: () => residenceCard(story.person, full),
    },
    content: {
      currentTitle: {
        kind: full.kind,
        paragraph: full.paragraph,
        number: full.number,
        issuedOn: full.issuedOn,
        validUntil: full.validUntil,
      },
    },
  };
}

export function visa(story: Story, from: Day, enteredOn: Day): Paper {
  return {
    slot: 'VISUM',
    habit: 'CARD',
    names: ['Visum', 'visa', 'Visum und Stempel'],
    sheets: () => [visaPage(story.person, from, addMonths(from, 6), enteredOn)],
  };
}

export function insurance(story: Story, since: Day): { paper: Paper; content: Sections } {
  const insurer = story.chance.branch('insurance').pick(INSURERS);
  return {
    paper: {
      slot: 'KV',
      habit: 'LETTER',
      names: ['Krankenversicherung', 'Mitgliedsbescheinigung', 'KV Nachweis', 'Versicherung'],
      sheets: (own) =>
        insuranceCertificate(own, story.person, story.address, since, addDays(story.on, -own.between(1, 40)), insurer),
    },
    content: { healthInsurance: { kind: 'STATUTORY', insurer: insurer.name, since } },
  };
}

export function means(story: Story): Paper {
  const blocked = story.chance.branch('means').happens(0.6);
  return {
    slot: 'FIN',
    habit: 'LETTER',
    names: blocked
      ? ['Sperrkonto', 'Sperrkontobestätigung', 'blocked account']
      : ['Kontoauszug', 'Finanzierung', 'Bank'],
    sheets: (own) =>
      blocked
        ? blockedAccount(own, story.person, story.address, addDays(story.on, -20))
        : bankStatement(own, story.person, addDays(story.on, -4), own.between(900, 9000)),
  };
}

export function registration(story: Story, since: Day): Paper {
  return {
    slot: 'MELDE',
    habit: 'LETTER',
    names: ['Meldebescheinigung', 'Anmeldung', 'Meldung'],
    sheets: (own) =>
      registrationCertificate(story.person, story.address, since, addDays(story.on, -own.between(2, 60))),
  };
}

export function tenancy(story: Story, tenants: readonly Person[], from: Day): Paper {
  return {
    slot: 'MIETE',
    habit: 'CONTRACT',
    names: ['Mietvertrag', `Mietvertrag ${fullName(story.person)}`, 'Wohnung'],
    sheets: (own) => tenancyAgreement(own, tenants, story.address, from),
  };
}
