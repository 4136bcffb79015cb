import { addDays, addMonths, termOf } from '../day.js';
import { transcript } from '../papers/study.js';
import { insurance, means, passport, presentTitle, registration } from './usual-papers.js';
import { extra, type Matter } from './matter.js';
import { drawStudy, enrolment, STUDENT_ROOMS, STUDENTS_FROM, studySection } from './study-facts.js';

export const STUDY_RENEWAL: Matter = {
  code: 'AT16B_R',
  service: 'AT',
  form: 'EDUCATION',
  paragraph: '§ 16b Abs. 1 AufenthG',
  applicationKind: 'RENEWAL',
  weight: 16,
  origins: STUDENTS_FROM,
  age: [20, 33],
  places: STUDENT_ROOMS,
  compose: (story) => {
    const { chance, person, on } = story;
    const study = drawStudy(chance.branch('study'));
    const since = addMonths(termOf(on).from, -6 * (study.term - 1));
    const card = presentTitle(story, {
      kind: 'AUFENTHALTSERLAUBNIS',
      label: 'Aufenthaltserlaubnis',
      paragraph: '§ 16b Abs. 1 AufenthG',
      remark: 'STUDIUM, BESCHÄFTIGUNG SIEHE ZUSATZBLATT',
    });
    const insured = insurance(story, since);
    return {
      livesHereSince: addDays(since, 20),
      sections: {
        applicant: { ...card.content, entry: { date: addDays(since, -24), with: 'VISA_D' } },
        study: studySection(study, story),
        income: {
          kinds: chance.pick([['BLOCKED_ACCOUNT'], ['PARENTS'], ['EMPLOYMENT', 'PARENTS'], ['SCHOLARSHIP']]),
          monthlyNet: chance.between(934, 1350),
          benefits: false,
        },
        ...insured.content,
        requested: { from: addDays(story.titleEndsOn, 1), until: addMonths(story.titleEndsOn, 24) },
      },
      papers: [
        passport(story),
        card.paper,
        enrolment(story, study),
        means(story),
        insured.paper,
        ...extra(study.term >= study.terms || chance.happens(0.2), {
          slot: 'PROG',
          habit: 'LETTER',
          names: ['Notenspiegel', 'Leistungsübersicht', 'Transcript'],
          sheets: (own) => transcript(own, person, study, addDays(on, -5)),
        }),
        ...extra(chance.happens(0.3), registration(story, addDays(since, 20))),
      ],
    };
  },
};
