import { residenceCard } from '../cards/residence-card.js';
import { addDays, addMonths } from '../day.js';
import { languageCertificate } from '../papers/proofs.js';
import { drawRelative } from '../people/person.js';
import { insurance, passport, tenancy } from './usual-papers.js';
import { marriage, other } from './marriage.js';
import { AT_HOME, extra, familyMember, type Matter } from './matter.js';
import { drawJob, pay } from './work-facts.js';

/** § 30: spouse of a foreigner who works here. */
export const SPOUSE_OF_FOREIGNER: Matter = {
  code: 'AT30',
  service: 'AT',
  form: 'FAMILY',
  paragraph: '§ 30 Abs. 1 AufenthG',
  applicationKind: 'FIRST',
  weight: 6,
  origins: [
    ['IND', 6],
    ['SYR', 3],
    ['TUR', 4],
    ['IRN', 2],
    ['PAK', 2],
    ['BIH', 2],
    ['SRB', 2],
    ['LKA', 1],
    ['EGY', 1],
    ['ETH', 1],
  ],
  age: [21, 42],
  places: AT_HOME,
  married: 1,
  compose: (story) => {
    const { chance, person, on } = story;
    const enteredOn = addDays(on, -chance.between(10, 75));
    const partner = drawRelative(chance.branch('spouse'), person, [25, 46], on, { sex: other(person.sex) });
    const married = addMonths(on, -chance.between(8, 60));
    const work = drawJob({ ...story, person: partner }, 'ACADEMIC', addMonths(on, -30));
    const insured = insurance(story, enteredOn);
    const partnersCard = {
      kind: 'BLAUE_KARTE_EU',
      label: 'Blaue Karte EU',
      paragraph: '§ 18g Abs. 1 AufenthG',
      number: `Y${chance.letters(1)}${chance.digits(7)}`,
      issuedOn: addMonths(on, -20),
      validUntil: addMonths(on, 28),
    };
    return {
      livesHereSince: addDays(enteredOn, 2),
      sections: {
        applicant: {
          maritalStatus: { code: 'VH', since: married },
          currentTitle: {
            kind: 'VISUM',
            paragraph: '§ 6 Abs. 3 AufenthG',
            issuedOn: addDays(enteredOn, -25),
            validUntil: addDays(enteredOn, 155),
          },
          entry: { date: enteredOn, with: 'VISA_D' },
        },
        family: [familyMember('SPOUSE', partner, { title: '§ 18g Abs. 1 AufenthG' })],
        ...insured.content,
      },
      papers: [
        passport(story),
        marriage(story, partner, married),
        {
          slot: 'STAMM',
          habit: 'CARD',
          names: ['Aufenthaltstitel Ehemann', 'Blaue Karte Partner', 'Titel Bezugsperson'],
          sheets: () => residenceCard(partner, partnersCard),
        },
        pay({ ...story, person: partner }, work),
        tenancy(story, [partner, person], addMonths(on, -14)),
        insured.paper,
        ...extra(chance.happens(0.5), {
          slot: 'SPRACHE',
          habit: 'LETTER',
          names: ['A1 Zertifikat', 'Sprachnachweis'],
          sheets: (own) => languageCertificate(own, person, 'A1', addDays(on, -300)),
        }),
      ],
    };
  },
};
