import { KNOWN_TERRITORIES } from '../office/known-territories.js';
import type { Territory } from '../office/territory.js';
import { OWN_HOUSEHOLD_EXAMPLES } from '../testing/jurisdiction-examples-own-household.js';
import { OWN_MOVE_EXAMPLES } from '../testing/jurisdiction-examples-own-move.js';
import { OWN_PLACE_EXAMPLES } from '../testing/jurisdiction-examples-own-place.js';
import { OWN_RESTRICTION_EXAMPLES } from '../testing/jurisdiction-examples-own-restriction.js';
import { OWN_STAY_EXAMPLES } from '../testing/jurisdiction-examples-own-stay.js';
import { OWN_SUBJECT_EXAMPLES } from '../testing/jurisdiction-examples-own-subject.js';
import { PEOPLE_EXAMPLES } from '../testing/jurisdiction-examples-people.js';
import { RESIDENCE_EXAMPLES } from '../testing/jurisdiction-examples-residence.js';
import {
  DISTRICT,
  HD,
  HEIDELBERG,
  MA,
  RECEIVED,
  at,
  bare,
  both,
  child,
  restricted,
} from '../testing/jurisdiction-patch.js';
import { applyPatch, type Patch } from '../testing/patch.js';
import { checkJurisdiction } from './jurisdiction.js';

const check = (patch: Patch, office: Territory = HEIDELBERG, today = RECEIVED, receivedOn = RECEIVED) =>
  checkJurisdiction(applyPatch(bare, patch), { receivedOn, today }, { office, territories: KNOWN_TERRITORIES });

/** The consent of the other office (19) and a handover that came back (79) are set by people, not by what is stated. */
const DECIDED_BY_THE_CASE = [19, 79];
const DECIDED = [...RESIDENCE_EXAMPLES, ...PEOPLE_EXAMPLES];
// Every row gets its office: a test with fewer arguments than parameters would wait for a callback.
const EXAMPLES = DECIDED.map(([number, patch, verdict, reason, offices, office = HEIDELBERG]) => {
  return [number, patch, verdict, reason, offices, office] as const;
});

test.each(EXAMPLES)('example %i of the table of jurisdiction', (_number, patch, verdict, reason, offices, office) => {
  const found = check(patch, office);
  expect({ ...found, offices: found.candidates.map(({ name }) => name).join(', ') }).toMatchObject({
    verdict,
    reason,
    offices,
  });
});

test('a move after the day of receipt that a later assessment learns of (example 18)', () => {
  const patch = { '/applicant/address': { ...MA, since: '2026-12-15' } };
  expect(check(patch, HEIDELBERG, '2026-12-20')).toMatchObject({
    verdict: 'SUSPECTED_OTHER',
    reason: 'CHANGED_DURING',
  });
});

const OWN_EXAMPLES = [
  ...OWN_PLACE_EXAMPLES,
  ...OWN_MOVE_EXAMPLES,
  ...OWN_HOUSEHOLD_EXAMPLES,
  ...OWN_STAY_EXAMPLES,
  ...OWN_RESTRICTION_EXAMPLES,
  ...OWN_SUBJECT_EXAMPLES,
];

test.each(OWN_EXAMPLES)('$id: $why', ({ says, verdict, reason, offices = '', office, receivedOn, today }) => {
  const found = check(says, office, today ?? receivedOn, receivedOn);
  expect({ ...found, offices: found.candidates.map(({ name }) => name).join(', ') }).toMatchObject({
    verdict,
    reason,
    offices,
  });
});

test('no example of our own stands twice, and each of the 82 is decided here or by the case (assessment.spec.ts)', () => {
  const ids = OWN_EXAMPLES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = DECIDED.map(([number]) => number);
  expect(new Set([...numbers, 18, ...DECIDED_BY_THE_CASE])).toEqual(
    new Set(Array.from({ length: 82 }, (_, at) => at + 1)),
  );
});

describe('never a wrong OURS', () => {
  test.each<[string, Patch, string]>([
    [
      'key and postcode contradict each other',
      { '/applicant/address': { ...HD, postalCode: '68159' } },
      'GEO_CONTRADICTION',
    ],
    ['key and place contradict each other', { '/applicant/address': { ...HD, city: 'Mannheim' } }, 'GEO_CONTRADICTION'],
    ['a key that has lost its zero', { '/applicant/address': { ags: '8221000' } }, 'GEO_CONTRADICTION'],
    ['a key inside the city that does not exist', { '/applicant/address': { ags: '08221999' } }, 'GEO_CONTRADICTION'],
    [
      'the right place with a postcode of another',
      { '/applicant/address': { postalCode: '68159', city: 'Heidelberg' } },
      'GEO_UNKNOWN',
    ],
    ['a place without a postcode', { '/applicant/address': { city: 'Heidelberg' } }, 'GEO_UNKNOWN'],
    ['a key here with an address abroad', { '/applicant/address': { ...HD, country: 'FRA' } }, 'GEO_CONTRADICTION'],
    [
      'a restriction that cannot be read',
      { ...both('08221000'), ...restricted('SECTION_61', 'siehe Bescheid') },
      'RESTRICTION_UNREADABLE',
    ],
    [
      'a Duldung that says nothing of a restriction',
      { ...both('08221000'), '/matter': 'DU', '/service': 'AK' },
      'RESTRICTION_UNKNOWN',
    ],
    ['an address that holds later only', { '/applicant/address': { ...HD, since: '2027-01-01' } }, 'MOVE_NOT_DONE'],
    [
      'a planned move whose day has passed',
      { ...both('08221000'), '/plannedAddress': { ...MA, from: '2026-11-01' } },
      'MOVE_DATE_PASSED',
    ],
    [
      'a guardian elsewhere',
      { ...at('08221000'), ...child('2011-03-01'), '/representative': { role: 'GUARDIAN', address: MA } },
      'MINOR_GUARDIAN',
    ],
  ])('%s', (_, patch, reason) => {
    expect(check(patch)).toMatchObject({ verdict: 'UNCHECKED', reason });
  });

  test('an office without a territory says nothing', () => {
    expect(check(both('08221000'), { ...HEIDELBERG, prefixes: [] })).toMatchObject({ verdict: 'UNCHECKED' });
  });

  test('for a district a community of which nobody has settled the office is left open', () => {
    expect(check(both('08226063'), DISTRICT)).toMatchObject({ verdict: 'UNCHECKED', reason: 'TWO_CANDIDATES' });
    expect(check(both('08226063'), { ...DISTRICT, prefixes: ['08226', '08226063'] })).toMatchObject({
      verdict: 'OURS',
    });
  });
});

test.each([
  ['69115', 'HEIDELBERG', 'OURS'],
  ['D-69115', ' heidelberg ', 'OURS'],
  ['69226', 'Nussloch', 'SUSPECTED_OTHER'],
  ['68723', 'Plankstadt', 'SUSPECTED_OTHER'],
  ['10557', 'Berlin', 'SUSPECTED_OTHER'],
])('postcode %s and place %s', (postalCode, city, verdict) => {
  expect(check({ '/applicant/address': { postalCode, city } }).verdict).toBe(verdict);
});

test('a verdict has its sentence in both languages, its paragraph and its evidence', () => {
  expect(check({ '/applicant/address': { postalCode: '69469', city: 'Weinheim' } })).toEqual({
    verdict: 'SUSPECTED_OTHER',
    reason: 'OUTSIDE_OWN_OFFICE',
    paragraph: '§ 2 Nr. 3 AAZuVO',
    sentence: {
      de: 'Weinheim hat eine eigene Ausländerbehörde: Stadt Weinheim.',
      en: 'Weinheim has an office of its own: Stadt Weinheim.',
    },
    evidence: ['/applicant/address'],
    candidates: [{ abhKennung: '004600', name: 'Stadt Weinheim' }],
  });
});
