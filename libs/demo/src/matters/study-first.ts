import { addDays, termOf } from '../day.js';
import { admissionLetter } from '../papers/study.js';
import { insurance, means, passport, registration, visa } from './usual-papers.js';
import type { Matter } from './matter.js';
import { drawStudy, enrolment, STUDENT_ROOMS, STUDENTS_FROM, studySection } from './study-facts.js';

export const STUDY_FIRST: Matter = {
  code: 'AT16B_F',
  service: 'AT',
  form: 'EDUCATION',
  paragraph: '§ 16b Abs. 1 AufenthG',
  applicationKind: 'FIRST',
  weight: 8,
  origins: STUDENTS_FROM,
  age: [18, 28],
  places: STUDENT_ROOMS,
  compose: (story) => {
    const { chance, person, on, address } = story;
    const study = { ...drawStudy(chance.branch('study')), term: 1 };
    const enteredOn = addDays(on, -chance.between(12, 70));
    const free = ['USA', 'KOR', 'JPN', 'BRA'].includes(person.origin.code);
    const insured = insurance(story, addDays(enteredOn, 8));
    const enrolled = chance.happens(0.6);
    return {
      livesHereSince: addDays(enteredOn, 5),
      sections: {
        applicant: {
          ...(free
            ? {}
            : {
                currentTitle: {
                  kind: 'VISUM',
                  paragraph: '§ 6 Abs. 3 AufenthG',
                  number: `D${chance.digits(8)}`,
                  issuedOn: addDays(enteredOn, -30),
                  validUntil: addDays(enteredOn, 120),
                },
              }),
          entry: { date: enteredOn, with: free ? 'VISA_FREE' : 'VISA_D' },
        },
        study: studySection(study, story),
        income: { kinds: ['BLOCKED_ACCOUNT'], monthlyNet: 992, benefits: false },
        ...insured.content,
      },
      papers: [
        passport(story),
        ...(free ? [] : [visa(story, addDays(enteredOn, -30), enteredOn)]),
        enrolled
          ? enrolment(story, study)
          : {
              slot: 'IMMA',
              habit: 'LETTER',
              names: ['Zulassung', 'Zulassungsbescheid', 'admission letter'],
              sheets: () => admissionLetter(person, address, study, addDays(enteredOn, -80), termOf(on).name),
            },
        means(story),
        insured.paper,
        registration(story, addDays(enteredOn, 5)),
      ],
    };
  },
};
