import { powerOfAttorney } from '../papers/office-letters.js';
import { LAW_FIRM, YOUTH_OFFICE } from '../places/institutions.js';
import type { Trait } from './trait.js';

/** One account files for many clients: it must never make one person of them. */
export const LAWYER: Trait = {
  name: 'lawyer',
  content: (content) => ({
    ...content,
    account: { id: 'konto-kanzlei-heckmann', role: 'REPRESENTATIVE' },
    representative: {
      role: 'LAWYER',
      familyName: 'Aydın',
      givenNames: 'Selin',
      company: LAW_FIRM.name,
      address: { street: 'Blumengasse', houseNumber: '31', postalCode: '69115', city: 'Heidelberg' },
      contact: { email: 'kanzlei@heckmann-aydin.example.org', phone: '+49 30 23125700' },
    },
  }),
  papers: (papers, { person, on }) => [
    ...papers,
    {
      slot: 'VOLLM',
      habit: 'CONTRACT',
      names: ['Vollmacht'],
      sheets: () => powerOfAttorney(person, LAW_FIRM, 'Rechtsanwältin Selin Aydın', on),
    },
  ],
};

export const GUARDIAN: Trait = {
  name: 'unaccompanied-minor',
  content: (content) => ({
    ...content,
    account: { id: 'konto-amtsvormundschaft', role: 'REPRESENTATIVE' },
    representative: {
      role: 'GUARDIAN',
      familyName: 'Lorenz',
      givenNames: 'Birgit',
      company: YOUTH_OFFICE.name,
      contact: { email: 'vormundschaft@jugendamt.example.org', phone: '+49 30 23125310' },
    },
    urgency: { kind: 'CHILD_OR_HEALTH', text: 'Unbegleiteter Minderjähriger, Vormundschaft besteht seit zwei Wochen.' },
  }),
};

/** § 81a: the employer applies, the person is still abroad. */
export const EMPLOYER: Trait = {
  name: 'fast-track-employer',
  content: (content) => ({
    ...content,
    form: 'FAST_TRACK',
    paragraph: '§ 81a AufenthG',
    account: { id: 'konto-personalabteilung', role: 'REPRESENTATIVE' },
    representative: {
      role: 'EMPLOYER',
      familyName: 'Kessler',
      givenNames: 'Petra',
      company: content.employment?.employer,
      address: content.employment?.address,
      contact: { email: 'personal@example.com', phone: '+49 30 23125190' },
    },
  }),
};
