import { addDays } from '../day.js';
import { berlinText } from '../arrivals.js';
import { laterOf } from '../people/person.js';
import { says, withApplicant, type Trait } from './trait.js';

/** Leaves out one paper that the checklist asks for; two with the second. The passport is seldom forgotten. */
export const MISSING_PAPER = forgets('missing-document', 1);
export const MISSING_PAPERS = forgets('missing-documents', 2);
export const NO_FILES: Trait = { name: 'no-files', papers: () => [] };

function forgets(name: string, count: number): Trait {
  return {
    name,
    papers: (papers, { chance }) => {
      const needed = papers.filter(({ slot, needed: isNeeded }) => slot !== 'PASS' && isNeeded !== false);
      const forgotten = chance.branch('forgotten').shuffle(needed).slice(0, count);
      return papers.filter((paper) => !forgotten.includes(paper));
    },
  };
}

function passportUntil(name: string, days: number): Trait {
  return {
    name,
    person: (person, on) => ({
      ...person,
      passport: {
        ...person.passport,
        issuedOn: laterOf(addDays(on, days - 3652), addDays(person.birthDate, 40)),
        validUntil: addDays(on, days),
      },
    }),
  };
}
export const PASSPORT_EXPIRED = passportUntil('passport-expired', -63);
export const PASSPORT_ENDS_SOON = passportUntil('passport-ends-soon', 95);

/** One character too many: the specialist system allows nine and refuses it. The photo shows the right number. */
export const PASSPORT_TOO_LONG: Trait = {
  name: 'passport-number-too-long',
  person: (person) => ({
    ...person,
    passport: { ...person.passport, number: person.passport.number.slice(0, 9).padEnd(9, '7') },
  }),
  content: (content, { person }) =>
    withApplicant(content, {
      identityDocument: { ...content.applicant.identityDocument, number: `${person.passport.number}0` },
    }),
};

export const NO_BIRTH_PLACE = says('birth-place-missing', { birthPlace: '', birthCountry: undefined });
export const NO_NATIONALITY = says('nationality-missing', { nationalities: [] });
export const NO_ENTRY = says('entry-missing', { entry: undefined });
export const NO_CONTACT = says('contact-missing', { contact: undefined });
export const NO_MOVE_IN: Trait = {
  name: 'move-in-missing',
  content: (content) => withApplicant(content, { address: { ...content.applicant.address, since: undefined } }),
};
export const NO_TITLE_END: Trait = {
  name: 'title-end-missing',
  content: (content) =>
    withApplicant(content, { currentTitle: { ...content.applicant.currentTitle, validUntil: undefined } }),
};
export const UNKNOWN_CODES: Trait = {
  name: 'codes-unknown',
  content: (content) => ({
    ...withApplicant(content, { maritalStatus: { code: 'VERHEIRATET' }, birthCountry: 'KSV' }),
    paragraph: 'Aufenthaltskarte EU',
  }),
};
export const NOT_TICKED: Trait = {
  name: 'consent-missing',
  content: (content) => ({ ...content, consent: { truthfulness: true, dataNotice: false } }),
};

/** The sender's clock runs two days ahead; the time of receipt is ours. */
export const CLOCK_AHEAD: Trait = {
  name: 'sender-clock-ahead',
  content: (content, _story, receivedAt) => ({
    ...content,
    submittedAt: berlinText(new Date(receivedAt.getTime() + 48 * 3_600_000)),
  }),
};
export const CLOCK_IN_1970: Trait = {
  name: 'sender-clock-at-zero',
  content: (content) => ({ ...content, submittedAt: '1970-01-01T01:04:11+01:00' }),
};
export const CLOCK_CHANGE: Trait = { name: 'clock-change', arrival: 'CLOCK_CHANGE' };

/** The title ends so many days after the day on which the demo is looked at. */
export function titleEndsIn(days: number): Trait {
  return {
    name: `title-ends-in-${String(days)}-days`,
    ...(days < 7 && { arrival: 'LATE' as const }),
    titleEndsOn: (_on, today) => addDays(today, days),
  };
}
export const EXPIRED_BEFORE: Trait = { name: 'title-expired-before', titleEndsOn: (on) => addDays(on, -5) };
/** Applied in time, expired while waiting: the old title goes on (§ 81 Abs. 4 AufenthG). */
export const EXPIRED_SINCE: Trait = {
  name: 'title-expired-since',
  arrival: 'EARLY',
  titleEndsOn: (on) => addDays(on, 9),
};
