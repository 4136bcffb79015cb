import { addDays, addMonths } from '../day.js';
import { diploma } from '../papers/proofs.js';
import { insurance, means, passport, presentTitle } from './usual-papers.js';
import { AT_HOME, type Matter } from './matter.js';
import { drawStudy, STUDENTS_FROM } from './study-facts.js';

export const JOB_SEARCH: Matter = {
  code: 'AT20',
  service: 'AT',
  form: 'WORK',
  paragraph: '§ 20 Abs. 1 AufenthG',
  applicationKind: 'CHANGE',
  weight: 3,
  origins: STUDENTS_FROM,
  age: [24, 33],
  places: AT_HOME,
  compose: (story) => {
    const { chance, person, on } = story;
    const study = drawStudy(chance.branch('study'));
    const card = presentTitle(story, {
      kind: 'AUFENTHALTSERLAUBNIS',
      label: 'Aufenthaltserlaubnis',
      paragraph: '§ 16b Abs. 1 AufenthG',
    });
    const insured = insurance(story, addMonths(on, -30));
    return {
      sections: {
        applicant: { ...card.content, entry: { date: addMonths(on, -34), with: 'VISA_D' } },
        income: { kinds: ['SAVINGS'], monthlyNet: 1100, benefits: false },
        ...insured.content,
      },
      papers: [
        passport(story),
        card.paper,
        {
          slot: 'QUAL',
          habit: 'CONTRACT',
          names: ['Urkunde', 'Masterurkunde', 'Abschlusszeugnis'],
          sheets: (own) =>
            diploma(own, {
              house: study.university.name,
              title: study.degree,
              lead: 'verleiht',
              person,
              award: `den akademischen Grad ${study.degree}`,
              lines: [
                `im Studiengang ${study.course}`,
                `Gesamtnote: ${own.pick(['gut (1,9)', 'sehr gut (1,3)', 'befriedigend (2,7)'])}`,
              ],
              on: addDays(on, -30),
              signer: 'Die Dekanin',
            }),
        },
        means(story),
        insured.paper,
      ],
    };
  },
};
