import { addDays, addMonths } from '../day.js';
import { languageCertificate, orientationTest, pensionRecord } from '../papers/proofs.js';
import { drawRelative } from '../people/person.js';
import { insurance, passport, presentTitle, registration, tenancy } from './usual-papers.js';
import { other } from './marriage.js';
import { AT_HOME, familyMember, type Matter } from './matter.js';
import { confirmation, drawJob, pay, workSections } from './work-facts.js';

/** § 9: the permanent permit after five years, the thickest bundle of papers. */
export const SETTLEMENT: Matter = {
  code: 'AT9',
  service: 'AT',
  form: 'SETTLEMENT',
  paragraph: '§ 9 Abs. 2 AufenthG',
  applicationKind: 'FIRST',
  weight: 8,
  origins: [
    ['TUR', 5],
    ['IND', 4],
    ['VNM', 3],
    ['SYR', 4],
    ['RUS', 3],
    ['UKR', 2],
    ['CHN', 3],
    ['XKX', 3],
    ['BIH', 2],
    ['IRN', 3],
    ['LKA', 1],
    ['GHA', 1],
  ],
  age: [28, 60],
  places: AT_HOME,
  married: 0.6,
  compose: (story) => {
    const { chance, person, address, on } = story;
    const years = chance.between(5, 11);
    const work = drawJob(story, chance.happens(0.6) ? 'SKILLED' : 'ACADEMIC', addMonths(on, -12 * Math.min(years, 4)));
    const insured = insurance(story, addMonths(on, -12 * years));
    const card = presentTitle(
      story,
      {
        kind: 'AUFENTHALTSERLAUBNIS',
        label: 'Aufenthaltserlaubnis',
        paragraph: chance.pick(['§ 18b AufenthG', '§ 28 Abs. 1 AufenthG', '§ 25 Abs. 2 AufenthG']),
        remark: 'ERWERBSTÄTIGKEIT ERLAUBT',
      },
      3,
    );
    return {
      livesHereSince: addMonths(on, -40),
      sections: {
        applicant: { ...card.content, entry: { date: addMonths(on, -12 * years), with: 'VISA_D' } },
        ...workSections(work, story),
        ...insured.content,
        previousTitles: [
          {
            kind: 'AUFENTHALTSERLAUBNIS',
            paragraph: '§ 16b Abs. 1 AufenthG',
            from: addMonths(on, -12 * years),
            until: addMonths(on, -36),
            office: '004200',
          },
          {
            kind: 'AUFENTHALTSERLAUBNIS',
            paragraph: '§ 18b AufenthG',
            from: addMonths(on, -36),
            until: story.titleEndsOn,
          },
        ],
      },
      papers: [
        passport(story),
        card.paper,
        pay(story, work),
        confirmation(story, work),
        {
          slot: 'RV',
          habit: 'LETTER',
          names: ['Rentenversicherungsverlauf', 'Rente', 'RV Verlauf'],
          sheets: (own) => pensionRecord(own, person, address, addDays(on, -25), years),
        },
        {
          slot: 'SPRACHE',
          habit: 'CONTRACT',
          names: ['B1', 'Sprachzertifikat B1', 'Zertifikat'],
          sheets: (own) => languageCertificate(own, person, 'B1', addMonths(on, -30)),
        },
        {
          slot: 'LID',
          habit: 'CONTRACT',
          names: ['Leben in Deutschland', 'LiD Test'],
          sheets: (own) => orientationTest(own, person, addMonths(on, -28)),
        },
        tenancy(story, [person], addMonths(on, -40)),
        insured.paper,
      ],
    };
  },
};

/** Permanent right of residence of EU family. */
export const PERMANENT_CARD: Matter = {
  code: 'AK5D',
  service: 'AK',
  paragraph: '§ 5 Abs. 5 FreizügG/EU',
  applicationKind: 'FIRST',
  weight: 1,
  origins: [
    ['BRA', 2],
    ['UKR', 2],
    ['ALB', 2],
    ['GBR', 2],
  ],
  age: [30, 66],
  places: AT_HOME,
  married: 0.8,
  compose: (story) => {
    const work = drawJob(story, 'HELPER', addMonths(story.on, -50));
    const partner = drawRelative(story.chance.branch('spouse'), story.person, [30, 66], story.on, {
      sex: other(story.person.sex),
      nationalities: ['ITA'],
    });
    return {
      livesHereSince: addMonths(story.on, -60),
      sections: {
        applicant: {
          currentTitle: {
            kind: 'AUFENTHALTSKARTE',
            paragraph: '§ 5 Abs. 1 FreizügG/EU',
            validUntil: story.titleEndsOn,
          },
          entry: { date: addMonths(story.on, -64), with: 'VISA_FREE' },
        },
        family: [familyMember('SPOUSE', partner, { euStatus: 'WORKER' })],
        ...workSections(work, story),
      },
      papers: [
        passport(story),
        registration(story, addMonths(story.on, -60)),
        { ...confirmation(story, work), slot: 'AGB' },
      ],
    };
  },
};
