import { stayPaper } from '../cards/stay-paper.js';
import { addDays, addMonths } from '../day.js';
import type { Matter } from './matter.js';
import { contract, declaration, drawJob, workSections } from './work-facts.js';

/** Permission to work with a Duldung or while the asylum procedure runs. */
export const WORK_PERMISSION: Matter = {
  code: 'BE',
  service: 'BE',
  paragraph: '§ 32 BeschV',
  applicationKind: 'FIRST',
  weight: 8,
  origins: [
    ['GMB', 4],
    ['NGA', 4],
    ['AFG', 4],
    ['IRQ', 3],
    ['SOM', 2],
    ['TUR', 4],
    ['GEO', 2],
    ['ERI', 2],
    ['IRN', 2],
    ['PAK', 2],
  ],
  age: [18, 42],
  places: [
    ['SHELTER', 5],
    ['FLAT', 4],
  ],
  compose: (story) => {
    const { chance, person, address, on, officeName } = story;
    const tolerated = chance.happens(0.55);
    const trainee = chance.happens(0.3);
    const work = drawJob(story, trainee ? 'TRAINEE' : 'HELPER', addDays(on, chance.between(6, 60)));
    const issuedOn = addDays(on, -chance.between(20, 150));
    const paper = tolerated
      ? { title: 'Duldung', law: 'Aussetzung der Abschiebung, § 60a AufenthG' }
      : { title: 'Aufenthaltsgestattung', law: 'zur Durchführung des Asylverfahrens, §§ 55, 63 AsylG' };
    const validUntil = addMonths(issuedOn, 6);
    return {
      sections: {
        applicant: {
          identityDocument: { kind: 'NONE', reason: 'Pass nicht vorhanden' },
          currentTitle: {
            kind: tolerated ? 'DULDUNG' : 'GESTATTUNG',
            paragraph: tolerated ? '§ 60a AufenthG' : '§ 55 AsylG',
            issuedOn,
            validUntil,
          },
          entry: { date: addMonths(on, -chance.between(14, 70)).slice(0, 7), with: 'OTHER' },
          restriction: { kind: tolerated ? 'SECTION_61' : 'ASYLG', place: address.city ?? '' },
          receptionCentre: false,
        },
        ...workSections(work, story),
        previousTitles: [
          { kind: 'GESTATTUNG', from: addMonths(issuedOn, -30), until: tolerated ? addMonths(issuedOn, -6) : issuedOn },
        ],
      },
      papers: [
        {
          slot: tolerated ? 'DULD' : 'GEST',
          habit: 'CARD',
          names: [paper.title, 'Ausweis', `${paper.title} Kopie`],
          sheets: () =>
            stayPaper(person, address, {
              ...paper,
              issuedOn,
              validUntil,
              office: officeName,
              conditions: [
                'Erwerbstätigkeit nur mit Erlaubnis der Ausländerbehörde.',
                `Wohnsitznahme in ${address.city ?? ''}.`,
              ],
            }),
        },
        declaration(story, work),
        ...(chance.happens(0.6) || trainee ? [contract(story, work, chance.happens(0.7))] : []),
      ],
    };
  },
};
