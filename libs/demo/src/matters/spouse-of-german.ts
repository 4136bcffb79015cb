import { passportPage } from '../cards/passport-page.js';
import { addDays, addMonths } from '../day.js';
import { drawRelative } from '../people/person.js';
import { insurance, passport, presentTitle, registration } from './usual-papers.js';
import { marriage, other } from './marriage.js';
import { AT_HOME, extra, familyMember, type Matter } from './matter.js';

/** § 28: spouse of a German. */
export const SPOUSE_OF_GERMAN: Matter = {
  code: 'AT28',
  service: 'AT',
  form: 'FAMILY',
  paragraph: '§ 28 Abs. 1 AufenthG',
  applicationKind: 'RENEWAL',
  weight: 7,
  origins: [
    ['TUR', 5],
    ['XKX', 3],
    ['BRA', 3],
    ['MAR', 3],
    ['RUS', 2],
    ['PHL', 2],
    ['COL', 2],
    ['CMR', 2],
    ['USA', 2],
    ['MKD', 2],
    ['UKR', 2],
    ['VNM', 2],
  ],
  age: [22, 52],
  places: AT_HOME,
  married: 1,
  compose: (story) => {
    const { chance, person, on } = story;
    const partner = drawRelative(chance.branch('spouse'), person, [25, 55], on, {
      sex: other(person.sex),
      familyName: chance.pick(['Vogt', 'Krämer', 'Schäfer', 'Weiß', 'Berger', person.familyName]),
      givenNames:
        person.sex === 'F' ? chance.pick(['Jürgen', 'Frank', 'Holger']) : chance.pick(['Sabine', 'Ulrike', 'Katrin']),
      nationalities: ['DEU'],
      birthPlace: chance.pick(['Heidelberg', 'Mannheim', 'Kassel']),
    });
    const card = presentTitle(
      story,
      {
        kind: 'AUFENTHALTSERLAUBNIS',
        label: 'Aufenthaltserlaubnis',
        paragraph: '§ 28 Abs. 1 AufenthG',
        remark: 'ERWERBSTÄTIGKEIT ERLAUBT',
      },
      3,
    );
    const married = addMonths(on, -chance.between(30, 90));
    const insured = insurance(story, addMonths(married, 4));
    return {
      livesHereSince: addMonths(on, -20),
      sections: {
        applicant: {
          ...card.content,
          maritalStatus: { code: 'VH', since: married },
          entry: { date: addMonths(married, 3), with: 'VISA_D' },
        },
        family: [familyMember('SPOUSE', partner, { birthCountry: 'DEU' })],
        ...insured.content,
        requested: { from: addDays(story.titleEndsOn, 1), until: addMonths(story.titleEndsOn, 36) },
      },
      papers: [
        passport(story),
        card.paper,
        {
          slot: 'STAMM',
          habit: 'CARD',
          names: ['Personalausweis Ehepartner', 'Ausweis'],
          sheets: () => [
            passportPage({ ...partner, origin: { ...partner.origin, code: 'DEU', state: 'GERMANY (DEMO)' } }),
          ],
        },
        registration(story, addMonths(on, -20)),
        insured.paper,
        ...extra(chance.happens(0.4), marriage(story, partner, married)),
      ],
    };
  },
};
