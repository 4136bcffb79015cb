import { stayPaper } from '../cards/stay-paper.js';
import { addDays, addMonths } from '../day.js';
import { allocationDecision, asylumDecision } from '../papers/office-letters.js';
import { passport, registration } from './usual-papers.js';
import { extra, type Matter } from './matter.js';

/** § 24: temporary protection for people from Ukraine, first issue. */
export const TEMPORARY_PROTECTION: Matter = {
  code: 'AT24',
  service: 'AT',
  paragraph: '§ 24 Abs. 1 AufenthG',
  applicationKind: 'FIRST',
  weight: 8,
  origins: [
    ['UKR', 14],
    ['NGA', 1],
    ['MAR', 1],
  ],
  age: [18, 74],
  places: [
    ['SHELTER', 4],
    ['FLAT', 4],
    ['CARE_OF', 3],
  ],
  married: 0.4,
  compose: (story) => {
    const { chance, person, address, on } = story;
    const enteredOn = addDays(on, -chance.between(4, 60));
    return {
      livesHereSince: addDays(enteredOn, 3),
      sections: {
        applicant: {
          entry: { date: enteredOn, with: 'VISA_FREE' },
          restriction: { kind: 'SECTION_24', place: address.city ?? '' },
          receptionCentre: false,
        },
        income: { kinds: ['BENEFITS'], benefits: true },
        requested: { from: enteredOn },
      },
      papers: [
        passport(story),
        registration(story, addDays(enteredOn, 3)),
        ...extra(chance.happens(0.7), {
          slot: null,
          habit: 'LETTER',
          names: ['Zuweisung', 'Zuweisungsbescheid'],
          sheets: (own) => allocationDecision(own, person, address, addDays(enteredOn, 6)),
        }),
      ],
    };
  },
};

/** § 25 Abs. 2: after recognition as a refugee. */
export const RECOGNISED_REFUGEE: Matter = {
  code: 'AT25_2',
  service: 'AT',
  paragraph: '§ 25 Abs. 2 AufenthG',
  applicationKind: 'FIRST',
  weight: 6,
  origins: [
    ['SYR', 6],
    ['AFG', 5],
    ['ERI', 3],
    ['SOM', 3],
    ['IRN', 2],
    ['TUR', 3],
    ['IRQ', 2],
  ],
  age: [18, 50],
  places: [
    ['SHELTER', 5],
    ['FLAT', 4],
  ],
  married: 0.35,
  compose: (story) => {
    const { chance, person, address, on, officeName } = story;
    const decidedOn = addDays(on, -chance.between(14, 90));
    const issuedOn = addDays(decidedOn, -120);
    const hasPassport = chance.happens(0.35);
    return {
      sections: {
        applicant: {
          ...(!hasPassport && { identityDocument: { kind: 'NONE', reason: 'Pass bei der Flucht verloren' } }),
          currentTitle: { kind: 'GESTATTUNG', paragraph: '§ 55 AsylG', issuedOn, validUntil: addMonths(issuedOn, 6) },
          entry: { date: addMonths(on, -chance.between(9, 40)).slice(0, 7), with: 'OTHER' },
          restriction: { kind: 'SECTION_12A', place: 'Baden-Württemberg' },
        },
        income: { kinds: ['BENEFITS'], benefits: true },
      },
      papers: [
        {
          slot: 'BAMF',
          habit: 'LETTER',
          names: ['Bescheid', 'BAMF Bescheid', 'Bescheid Bundesamt'],
          sheets: (own) => asylumDecision(own, person, address, decidedOn),
        },
        ...(hasPassport ? [passport(story)] : []),
        {
          slot: 'GEST',
          habit: 'CARD',
          names: ['Aufenthaltsgestattung', 'Gestattung', 'Ausweis'],
          sheets: () =>
            stayPaper(person, address, {
              title: 'Aufenthaltsgestattung',
              law: 'zur Durchführung des Asylverfahrens, §§ 55, 63 AsylG',
              issuedOn,
              validUntil: addMonths(issuedOn, 6),
              office: officeName,
              conditions: ['Erwerbstätigkeit nicht gestattet.', `Wohnsitznahme in ${address.city ?? ''}.`],
            }),
          needed: false,
        },
      ],
    };
  },
};
