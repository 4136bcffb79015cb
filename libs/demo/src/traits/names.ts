import type { Person } from '../people/person.js';
import { says, withApplicant, type Trait } from './trait.js';

function named(name: string, known: Partial<Person>): Trait {
  return { name, known: () => known };
}

export const SINGLE_NAME = named('single-name', { familyName: 'Suharyati', givenNames: '', sex: 'F' });
export const SHORT_NAMES = named('shortest-names', { familyName: 'O', givenNames: 'Y', sex: 'F' });
export const APOSTROPHES = named('apostrophes', {
  familyName: 'd’Almeida-O’Brien ʿAbd al-Ḥamīd',
  givenNames: 'Zaïnab',
  sex: 'F',
});
export const LONG_NAME = named('long-name', {
  familyName: 'Wickramasinghe Arachchilage Dissanayake Mudiyanse',
  givenNames: 'Nuwan Chathuranga Bandara',
  sex: 'M',
});
export const COMMON_NAME = named('same-name-born-on-1-january', {
  familyName: 'Karimi',
  givenNames: 'Mohammad',
  sex: 'M',
  birthDate: '1990-01-01',
});

const TWINS = { familyName: 'Petrowa', birthDate: '2004-03-09', birthPlace: 'Kasan', sex: 'F' } as const;
export const TWIN_LENA = twin('Lena');
export const TWIN_LANA = twin('Lana');

function twin(givenNames: string): Trait {
  return {
    ...named('twins', { ...TWINS, givenNames }),
    address: () => ({ street: 'Rohrbacher Straße', houseNumber: '12', postalCode: '69115', city: 'Heidelberg' }),
  };
}

export const YEAR_ONLY: Trait = {
  name: 'birth-year-only',
  content: (content, { person }) => withApplicant(content, { birthDate: `${person.birthDate.slice(0, 4)}-00-00` }),
};
export const MONTH_ONLY: Trait = {
  name: 'birth-month-only',
  content: (content, { person }) => withApplicant(content, { birthDate: person.birthDate.slice(0, 7) }),
};
export const BIRTH_UNKNOWN = says('birth-date-unknown', { birthDate: 'unknown' });

/** Day and month the wrong way round: possible only up to the twelfth. */
export const BIRTH_SWAPPED: Trait = {
  name: 'birth-date-swapped',
  known: () => ({ birthDate: '1991-11-05' }),
  content: (content) => withApplicant(content, { birthDate: '1991-05-11' }),
};

export const TWO_NATIONALITIES = named('two-nationalities', { nationalities: ['IRN', 'CAN'] });
export const STATELESS = named('stateless', { nationalities: ['XXA'] });
export const UNCLEAR_NATIONALITY = named('nationality-unclear', { nationalities: ['XXX'] });
export const FORMER_STATE = named('former-state', {
  nationalities: ['YUG'],
  birthDate: '1962-08-14',
  givenNames: 'Živko',
  familyName: 'Đorđević',
  sex: 'M',
});
export const ALSO_GERMAN = named('also-german', { nationalities: ['TUR', 'DEU'] });

export const LOWER_CASE: Trait = {
  name: 'lower-case-names',
  content: (content, { person }) =>
    withApplicant(content, {
      familyName: person.familyName.toLowerCase(),
      givenNames: person.givenNames.toLowerCase(),
    }),
};
export const CAPITALS: Trait = {
  name: 'names-in-capitals',
  content: (content, { person }) =>
    withApplicant(content, {
      familyName: person.familyName.toLocaleUpperCase('de'),
      givenNames: person.givenNames.toLocaleUpperCase('de'),
    }),
};
/** Blanks around and inside, one of them a no-break space, as pasted from a table. */
export const BLANKS: Trait = {
  name: 'blanks-in-names',
  content: (content, { person }) =>
    withApplicant(content, { familyName: ` ${person.familyName} `, givenNames: `${person.givenNames}\u00a0` }),
};
