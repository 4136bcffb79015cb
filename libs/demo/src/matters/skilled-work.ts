import { addDays, addMonths } from '../day.js';
import type { Employment } from '../papers/employment-contract.js';
import { insurance, passport, presentTitle, registration, visa } from './usual-papers.js';
import { AT_HOME, type Composition, type Matter, type Paper, type Story } from './matter.js';
import {
  confirmation,
  contract,
  declaration,
  degree,
  drawJob,
  pay,
  recognition,
  workSections,
  type Trade,
} from './work-facts.js';

const ACADEMICS = [
  ['IND', 10],
  ['TUR', 6],
  ['IRN', 5],
  ['CHN', 4],
  ['BRA', 3],
  ['EGY', 3],
  ['RUS', 3],
  ['UKR', 2],
  ['MEX', 2],
  ['PAK', 3],
  ['TUN', 2],
  ['COL', 2],
  ['KOR', 1],
  ['USA', 2],
  ['NGA', 2],
] as const;
const SKILLED = [
  ['SRB', 4],
  ['BIH', 4],
  ['XKX', 4],
  ['ALB', 3],
  ['PHL', 5],
  ['IND', 4],
  ['VNM', 3],
  ['TUN', 3],
  ['MAR', 2],
  ['MKD', 2],
  ['COL', 2],
  ['GEO', 1],
] as const;

type Facts = Pick<Matter, 'code' | 'paragraph' | 'applicationKind' | 'weight'>;

function skilledWork(facts: Facts, trade: Trade, title: { kind: string; label: string }): Matter {
  return {
    ...facts,
    service: 'AT',
    form: 'WORK',
    origins: trade === 'ACADEMIC' ? ACADEMICS : SKILLED,
    age: [23, 45],
    places: AT_HOME,
    married: 0.4,
    compose: (story) =>
      facts.applicationKind === 'FIRST'
        ? first(story, trade)
        : renewal(story, trade, { ...title, paragraph: facts.paragraph }),
  };
}

function first(story: Story, trade: Trade): Composition {
  const { chance, on } = story;
  const enteredOn = addDays(on, -chance.between(10, 60));
  const work = drawJob(story, trade, addDays(on, chance.between(-10, 60)));
  const insured = insurance(story, work.start);
  return {
    livesHereSince: addDays(enteredOn, 6),
    sections: {
      applicant: {
        currentTitle: {
          kind: 'VISUM',
          paragraph: '§ 6 Abs. 3 AufenthG',
          number: `D${chance.digits(8)}`,
          issuedOn: addDays(enteredOn, -21),
          validUntil: addDays(enteredOn, 160),
        },
        entry: { date: enteredOn, with: 'VISA_D' },
      },
      ...workSections(work, story),
      ...insured.content,
      requested: { from: work.start, until: work.end ?? addMonths(work.start, 48) },
    },
    papers: [
      passport(story),
      visa(story, addDays(enteredOn, -21), enteredOn),
      ...evidence(story, work),
      insured.paper,
      { ...registration(story, addDays(enteredOn, 6)), needed: false },
    ],
  };
}

function renewal(story: Story, trade: Trade, title: { kind: string; label: string; paragraph: string }): Composition {
  const { chance, on } = story;
  const since = addMonths(on, -chance.between(20, 46));
  const changes = chance.happens(0.25);
  const work = drawJob(story, trade, changes ? addDays(on, chance.between(5, 45)) : since);
  const insured = insurance(story, since);
  const card = presentTitle(story, { ...title, remark: 'BESCHÄFTIGUNG ERLAUBT' }, 4);
  return {
    sections: {
      applicant: { ...card.content, entry: { date: addDays(since, -20), with: 'VISA_D' } },
      ...workSections(work, story),
      ...insured.content,
    },
    papers: [
      passport(story),
      card.paper,
      ...evidence(story, work),
      ...(changes ? [] : [pay(story, work), confirmation(story, work)]),
      insured.paper,
    ],
  };
}

function evidence(story: Story, work: Employment): Paper[] {
  return [
    contract(story, work),
    declaration(story, work),
    degree(story, work),
    ...(story.chance.branch('evidence').happens(0.5) ? [recognition(story, work)] : []),
  ];
}

const BLUE_CARD = { kind: 'BLAUE_KARTE_EU', label: 'Blaue Karte EU' };
const PERMIT = { kind: 'AUFENTHALTSERLAUBNIS', label: 'Aufenthaltserlaubnis' };

export const SKILLED_WORK: readonly Matter[] = [
  skilledWork(
    { code: 'AT18G', paragraph: '§ 18g Abs. 1 AufenthG', applicationKind: 'FIRST', weight: 5 },
    'ACADEMIC',
    BLUE_CARD,
  ),
  skilledWork(
    { code: 'AT18G', paragraph: '§ 18g Abs. 1 AufenthG', applicationKind: 'RENEWAL', weight: 4 },
    'ACADEMIC',
    BLUE_CARD,
  ),
  skilledWork(
    { code: 'AT18B', paragraph: '§ 18b AufenthG', applicationKind: 'RENEWAL', weight: 4 },
    'ACADEMIC',
    PERMIT,
  ),
  skilledWork({ code: 'AT18A', paragraph: '§ 18a AufenthG', applicationKind: 'FIRST', weight: 3 }, 'SKILLED', PERMIT),
  skilledWork({ code: 'AT18A', paragraph: '§ 18a AufenthG', applicationKind: 'RENEWAL', weight: 4 }, 'SKILLED', PERMIT),
];
