import { passportPage } from '../cards/passport-page.js';
import { addDays, addMonths } from '../day.js';
import { originOf } from '../people/origin.js';
import { drawPerson } from '../people/person.js';
import { passport, registration } from './usual-papers.js';
import { marriage, other } from './marriage.js';
import { AT_HOME, familyMember, type Matter } from './matter.js';
import { drawJob, pay } from './work-facts.js';

const EU_PARTNERS = [
  { code: 'PRT', state: 'PORTUGAL', family: 'Ferreira', man: 'Tiago', woman: 'Inês' },
  { code: 'ITA', state: 'ITALY', family: 'Rossetti', man: 'Marco', woman: 'Chiara' },
  { code: 'ROU', state: 'ROMANIA', family: 'Ionașcu', man: 'Radu', woman: 'Ioana' },
  { code: 'POL', state: 'POLAND', family: 'Łuć-Żak', man: 'Paweł', woman: 'Małgorzata' },
] as const;

/** § 5 FreizügG/EU: husband or wife of an EU citizen who works here. */
export const EU_FAMILY: Matter = {
  code: 'AK5',
  service: 'AK',
  paragraph: '§ 5 Abs. 1 FreizügG/EU',
  applicationKind: 'FIRST',
  weight: 7,
  origins: [
    ['BRA', 5],
    ['COL', 3],
    ['TUR', 3],
    ['NGA', 3],
    ['ALB', 3],
    ['MDA', 3],
    ['UKR', 3],
    ['PER', 1],
    ['GHA', 2],
    ['PHL', 1],
    ['GBR', 2],
  ],
  age: [22, 50],
  places: AT_HOME,
  married: 1,
  compose: (story) => {
    const { chance, person, on } = story;
    const eu = chance.pick(EU_PARTNERS);
    const sex = other(person.sex);
    const origin = { ...originOf('SRB'), code: eu.code, state: eu.state };
    const partner = drawPerson(chance.branch('spouse'), origin, [25, 52], on, {
      sex,
      familyName: eu.family,
      givenNames: sex === 'M' ? eu.man : eu.woman,
      birthPlace: chance.pick(['Porto', 'Bari', 'Cluj', 'Krakau']),
    });
    const married = addMonths(on, -chance.between(6, 70));
    const work = drawJob({ ...story, person: partner }, 'HELPER', addMonths(on, -10));
    const enteredOn = addDays(on, -chance.between(15, 120));
    return {
      livesHereSince: addDays(enteredOn, 4),
      sections: {
        applicant: {
          maritalStatus: { code: 'VH', since: married },
          entry: { date: enteredOn, with: chance.pick(['VISA_FREE', 'VISA_C']) },
        },
        family: [familyMember('SPOUSE', partner, { euStatus: 'WORKER' })],
      },
      papers: [
        passport(story),
        { ...marriage(story, partner, married), slot: 'VERWANDT' },
        {
          slot: 'STAMM',
          habit: 'CARD',
          names: ['ID card spouse', 'Ausweis Ehepartner', 'Personalausweis'],
          sheets: () => [passportPage(partner)],
        },
        registration({ ...story, person: partner }, addMonths(on, -9)),
        { ...pay({ ...story, person: partner }, work, 2), needed: false },
      ],
    };
  },
};
