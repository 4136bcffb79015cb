import { residenceCard } from '../cards/residence-card.js';
import { addDays, addMonths, yearsBetween } from '../day.js';
import { birthCertificate } from '../papers/civil-status.js';
import { schoolCertificate } from '../papers/office-letters.js';
import { drawRelative } from '../people/person.js';
import { insurance, passport, presentTitle } from './usual-papers.js';
import { other } from './marriage.js';
import { AT_HOME, extra, familyMember, type Matter } from './matter.js';

/** § 32: a child; a parent applies. */
export const CHILD: Matter = {
  code: 'AT32',
  service: 'AT',
  form: 'FAMILY',
  paragraph: '§ 32 Abs. 1 AufenthG',
  applicationKind: 'RENEWAL',
  weight: 5,
  origins: [
    ['SYR', 5],
    ['IND', 4],
    ['TUR', 3],
    ['AFG', 3],
    ['IRQ', 3],
    ['UKR', 2],
    ['XKX', 2],
    ['NGA', 2],
    ['SRB', 2],
  ],
  age: [4, 15],
  places: AT_HOME,
  compose: (story) => {
    const { chance, person, address, on } = story;
    const parent = drawRelative(chance.branch('parent'), person, [27, 44], on);
    const second = drawRelative(chance.branch('second'), person, [27, 44], on, { sex: other(parent.sex) });
    const card = presentTitle(
      story,
      { kind: 'AUFENTHALTSERLAUBNIS', label: 'Aufenthaltserlaubnis', paragraph: '§ 32 Abs. 1 AufenthG' },
      3,
    );
    const insured = insurance(story, addMonths(on, -20));
    const parentsCard = {
      kind: 'AUFENTHALTSERLAUBNIS',
      label: 'Aufenthaltserlaubnis',
      paragraph: '§ 25 Abs. 2 AufenthG',
      number: `Y${chance.letters(1)}${chance.digits(7)}`,
      issuedOn: addMonths(on, -22),
      validUntil: addMonths(on, 14),
    };
    return {
      sections: {
        applicant: {
          ...card.content,
          contact: { email: parent.email, phone: parent.phone },
          entry: { date: addMonths(on, -30), with: 'VISA_D' },
        },
        account: { id: `konto-${chance.digits(6)}`, role: 'REPRESENTATIVE' },
        representative: {
          role: 'PARENT',
          familyName: parent.familyName,
          givenNames: parent.givenNames,
          birthDate: parent.birthDate,
          sex: parent.sex,
          address,
          contact: { email: parent.email, phone: parent.phone },
        },
        family: [familyMember('PARENT', parent, { title: '§ 25 Abs. 2 AufenthG' }), familyMember('PARENT', second)],
        ...insured.content,
      },
      papers: [
        passport(story),
        {
          slot: 'GEBURT',
          habit: 'CONTRACT',
          names: ['Geburtsurkunde', 'Geburtsurkunde Übersetzung'],
          sheets: (own) => birthCertificate(own, person, [parent, second]),
        },
        {
          slot: 'STAMM',
          habit: 'CARD',
          names: ['Titel Mutter', 'Aufenthaltstitel Vater', 'Titel Eltern'],
          sheets: () => residenceCard(parent, parentsCard),
        },
        insured.paper,
        { ...card.paper, needed: false },
        ...extra(yearsBetween(person.birthDate, on) >= 6, {
          slot: 'SCHULE',
          habit: 'LETTER',
          names: ['Schulbescheinigung'],
          sheets: (own) => schoolCertificate(own, person, addDays(on, -15)),
        }),
      ],
    };
  },
};
