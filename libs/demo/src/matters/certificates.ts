import { stayPaper } from '../cards/stay-paper.js';
import { addDays, addMonths } from '../day.js';
import { asylumDecision } from '../papers/office-letters.js';
import { travelBooking } from './travel-booking.js';
import { passport, presentTitle } from './usual-papers.js';
import { certificate } from './certificate.js';
import type { Matter } from './matter.js';
import { confirmation, drawJob, pay } from './work-facts.js';

const CARD = { kind: 'AUFENTHALTSERLAUBNIS', label: 'Aufenthaltserlaubnis' };

export const CERTIFICATES: readonly Matter[] = [
  certificate({ code: 'FB', paragraph: '§ 81 Abs. 5 AufenthG', applicationKind: 'FIRST', weight: 3 }, (story) => {
    const card = presentTitle(story, { ...CARD, paragraph: '§ 18a AufenthG' });
    return {
      sections: { applicant: { ...card.content } },
      papers: [card.paper, passport(story), { ...travelBooking(story), needed: false }],
    };
  }),
  certificate(
    {
      code: 'RA',
      paragraph: '§ 4 AufenthV',
      applicationKind: 'FIRST',
      weight: 2,
      origins: [
        ['SYR', 3],
        ['AFG', 2],
        ['ERI', 2],
        ['SOM', 1],
      ],
      places: [
        ['FLAT', 3],
        ['SHELTER', 1],
      ],
    },
    (story) => {
      const card = presentTitle(story, { ...CARD, paragraph: '§ 25 Abs. 2 AufenthG' }, 3);
      return {
        sections: {
          applicant: {
            ...card.content,
            identityDocument: {
              kind: 'NONE',
              reason: 'anerkannter Flüchtling, Nationalpass kann nicht beantragt werden',
            },
          },
        },
        papers: [
          card.paper,
          {
            slot: 'BAMF',
            habit: 'LETTER',
            names: ['Bescheid BAMF'],
            sheets: (own) => asylumDecision(own, story.person, story.address, addMonths(story.on, -20)),
          },
        ],
      };
    },
  ),
  certificate({ code: 'UE', paragraph: '§ 78 AufenthG', applicationKind: 'TRANSFER', weight: 3 }, (story) => {
    const card = presentTitle(
      story,
      { ...CARD, paragraph: '§ 9 AufenthG', kind: 'NIEDERLASSUNGSERLAUBNIS', label: 'Niederlassungserlaubnis' },
      8,
    );
    return { sections: { applicant: { ...card.content } }, papers: [passport(story), card.paper] };
  }),
  certificate(
    {
      code: 'DU',
      paragraph: '§ 60a AufenthG',
      applicationKind: 'RENEWAL',
      weight: 2,
      origins: [
        ['GMB', 2],
        ['NGA', 2],
        ['IRQ', 2],
        ['PAK', 2],
        ['GEO', 1],
      ],
      places: [
        ['SHELTER', 4],
        ['FLAT', 2],
      ],
    },
    (story) => {
      const validUntil = story.titleEndsOn;
      const issuedOn = addMonths(validUntil, -6);
      return {
        sections: {
          applicant: {
            currentTitle: { kind: 'DULDUNG', paragraph: '§ 60a AufenthG', issuedOn, validUntil },
            identityDocument: { kind: 'NONE', reason: 'Botschaft stellt keinen Pass aus' },
            restriction: { kind: 'SECTION_61', place: story.address.city ?? '' },
          },
        },
        papers: [
          {
            slot: 'DULD',
            habit: 'CARD',
            names: ['Duldung', 'Duldung vorne und hinten'],
            sheets: () =>
              stayPaper(story.person, story.address, {
                title: 'Duldung',
                law: 'Aussetzung der Abschiebung, § 60a AufenthG',
                issuedOn,
                validUntil,
                office: story.officeName,
                conditions: [
                  'Erwerbstätigkeit nicht gestattet.',
                  `Der Aufenthalt ist auf das Land Baden-Württemberg beschränkt.`,
                ],
              }),
          },
        ],
      };
    },
  ),
  certificate(
    {
      code: 'VE',
      paragraph: '§ 68 AufenthG',
      applicationKind: 'FIRST',
      weight: 1,
      origins: [
        ['TUR', 2],
        ['IND', 1],
        ['VNM', 1],
        ['COL', 1],
      ],
    },
    (story) => {
      const work = drawJob(story, 'SKILLED', addMonths(story.on, -60));
      return {
        sections: {
          requested: { from: addDays(story.on, 30), until: addDays(story.on, 100), reason: 'Besuch der Eltern' },
        },
        papers: [passport(story), pay(story, work), confirmation(story, work)],
      };
    },
  ),
];
