import { addDays, addMonths } from '../day.js';
import { languageCertificate } from '../papers/proofs.js';
import { insurance, means, passport, presentTitle } from './usual-papers.js';
import { AT_HOME, type Matter } from './matter.js';
import { contract, declaration, degree, drawJob, workSections } from './work-facts.js';

/** § 19c and others: the work condition on the card changes because the job does. */
export const JOB_CHANGE: Matter = {
  code: 'AT19C',
  service: 'AT',
  form: 'SIDE_CONDITION',
  paragraph: '§ 19c Abs. 1 AufenthG',
  applicationKind: 'SIDE_CONDITION',
  weight: 4,
  origins: [
    ['SRB', 3],
    ['BIH', 3],
    ['XKX', 3],
    ['ALB', 3],
    ['MKD', 2],
    ['IND', 2],
    ['BRA', 1],
    ['GHA', 1],
  ],
  age: [21, 50],
  places: AT_HOME,
  married: 0.5,
  compose: (story) => {
    const { chance, on } = story;
    const work = drawJob(story, chance.happens(0.5) ? 'SKILLED' : 'HELPER', addDays(on, chance.between(4, 50)));
    const card = presentTitle(story, {
      kind: 'AUFENTHALTSERLAUBNIS',
      label: 'Aufenthaltserlaubnis',
      paragraph: '§ 19c Abs. 1 AufenthG',
      remark: 'NUR BESCHÄFTIGUNG BEI BISHERIGEM BETRIEB',
    });
    return {
      sections: {
        applicant: { ...card.content, entry: { date: addMonths(on, -26), with: 'VISA_D' } },
        ...workSections(work, story),
        requested: { reason: 'Wechsel des Arbeitgebers' },
      },
      papers: [passport(story), card.paper, contract(story, work), declaration(story, work)],
    };
  },
};

/** § 20a Chancenkarte. */
export const OPPORTUNITY_CARD: Matter = {
  code: 'AT20A',
  service: 'AT',
  form: 'WORK',
  paragraph: '§ 20a AufenthG',
  applicationKind: 'FIRST',
  weight: 2,
  origins: [
    ['IND', 4],
    ['EGY', 2],
    ['TUN', 2],
    ['TUR', 2],
    ['PAK', 2],
    ['COL', 1],
  ],
  age: [23, 38],
  places: AT_HOME,
  compose: (story) => {
    const { chance, person, on } = story;
    const enteredOn = addDays(on, -chance.between(20, 80));
    const insured = insurance(story, enteredOn);
    const work = drawJob(story, 'ACADEMIC', on);
    return {
      livesHereSince: addDays(enteredOn, 4),
      sections: {
        applicant: {
          currentTitle: {
            kind: 'VISUM',
            paragraph: '§ 6 Abs. 3 AufenthG',
            issuedOn: addDays(enteredOn, -30),
            validUntil: addDays(enteredOn, 150),
          },
          entry: { date: enteredOn, with: 'VISA_D' },
        },
        income: { kinds: ['BLOCKED_ACCOUNT'], monthlyNet: 1091, benefits: false },
        ...insured.content,
      },
      papers: [
        passport(story),
        means(story),
        insured.paper,
        degree(story, work),
        {
          slot: 'SPRACHE',
          habit: 'LETTER',
          names: ['Sprachzertifikat', 'B1 Zertifikat', 'Goethe'],
          sheets: (own) => languageCertificate(own, person, own.pick(['A1', 'A2', 'B2']), addDays(on, -200)),
        },
      ],
    };
  },
};
