import type { SubmissionContent } from '../intake/submission.js';
import { KNOWN_TERRITORIES } from '../office/known-territories.js';
import type { Territory } from '../office/territory.js';
import { applyPatch, type Patch } from '../testing/patch.js';
import { checkJurisdiction } from './jurisdiction.js';

const RECEIVED = '2026-11-25';
const bare: SubmissionContent = {
  schemaVersion: '1',
  kind: 'APPLICATION',
  office: '004200',
  service: 'AT',
  applicant: { familyName: 'Okonkwo', givenNames: 'Ada', birthDate: '1990-05-05', nationalities: ['NGA'] },
};

const HEIDELBERG: Territory = { abhKennung: '004200', name: 'Stadt Heidelberg (Demo)', prefixes: ['08221000'] };
const DISTRICT: Territory = { abhKennung: '004900', name: 'Landratsamt (Demo)', prefixes: ['08226'] };
const known = (kennung: string): Territory => {
  const found = KNOWN_TERRITORIES.find(({ abhKennung }) => abhKennung === kennung);
  if (!found) throw new Error(`no office ${kennung}`);
  return found;
};

const check = (patch: Patch, office: Territory = HEIDELBERG, today = RECEIVED) =>
  checkJurisdiction(
    applyPatch(bare, patch),
    { receivedOn: RECEIVED, today },
    { office, territories: KNOWN_TERRITORIES },
  );

const HD = { ags: '08221000' };
const MA = { ags: '08222000' };
const at = (ags: string): Patch => ({ '/applicant/address': { ags } });
const both = (ags: string): Patch => ({ ...at(ags), '/applicant/registeredAddress': { ags } });
const ABROAD = { '/applicant/address': { country: 'IND', city: 'Pune' } };
const child = (born: string): Patch => ({ '/applicant/birthDate': born, '/representative': { role: 'PARENT' } });
const restricted = (kind: string, place: string | null): Patch => ({ '/applicant/restriction': { kind, place } });

type Row = [number: number, patch: Patch, verdict: string, reason: string, offices: string, office?: Territory];

const DECIDED: Row[] = [
  [1, { ...both('08221000'), '/matter': 'AT16B_R', '/study/institution': 'Uni Heidelberg' }, 'OURS', 'IN_DISTRICT', ''],
  [2, { ...both('08221000'), '/employment/address': MA }, 'OURS', 'IN_DISTRICT', ''],
  [3, { ...both('08222000'), '/employment/address': HD }, 'SUSPECTED_OTHER', 'OUTSIDE', 'Stadt Mannheim'],
  [
    4,
    { ...both('08226018'), '/study/institution': 'Uni Heidelberg' },
    'SUSPECTED_OTHER',
    'OUTSIDE_STUDENT',
    'Landratsamt Rhein-Neckar-Kreis',
  ],
  [5, both('08226096'), 'SUSPECTED_OTHER', 'OUTSIDE_OWN_OFFICE', 'Stadt Weinheim'],
  [6, both('08226098'), 'SUSPECTED_OTHER', 'OUTSIDE_OWN_OFFICE', 'Stadt Wiesloch'],
  [7, both('08226041'), 'SUSPECTED_OTHER', 'OUTSIDE_OWN_OFFICE', 'Stadt Leimen'],
  [8, both('08226084'), 'SUSPECTED_OTHER', 'OUTSIDE_OWN_OFFICE', 'Stadt Schwetzingen'],
  [9, both('08226085'), 'SUSPECTED_OTHER', 'OUTSIDE_OWN_OFFICE', 'Stadt Sinsheim'],
  [10, both('08226032'), 'SUSPECTED_OTHER', 'OUTSIDE_OWN_OFFICE', 'Stadt Hockenheim'],
  [
    11,
    both('08226063'),
    'SUSPECTED_OTHER',
    'OUTSIDE_TWO_CANDIDATES',
    'Landratsamt Rhein-Neckar-Kreis, Stadt Schwetzingen',
  ],
  [12, both('08226012'), 'SUSPECTED_OTHER', 'OUTSIDE', 'Landratsamt Rhein-Neckar-Kreis'],
  [
    13,
    {
      '/applicant/address': { ...HD, since: '2026-10-01' },
      '/applicant/registeredAddress': { ags: '12054000' },
      '/study/institution': 'Uni Heidelberg',
    },
    'OURS',
    'ACTUAL_RESIDENCE',
    '',
  ],
  [14, { ...at('12054000'), '/applicant/registeredAddress': HD }, 'SUSPECTED_OTHER', 'ACTUAL_OUTSIDE', 'Stadt Potsdam'],
  [
    15,
    { ...both('08221000'), '/plannedAddress': { ags: '11000000', from: '2026-12-25' } },
    'OURS',
    'MOVE_PLANNED',
    'Landesamt für Einwanderung (LEA) Berlin',
  ],
  [
    16,
    { ...both('08221000'), '/plannedAddress': { ...MA, from: '2026-11-30' } },
    'OURS',
    'MOVE_PLANNED_SOON',
    'Stadt Mannheim',
  ],
  [
    17,
    { '/applicant/address': { ...MA, since: '2026-11-15' }, '/applicant/registeredAddress': HD },
    'SUSPECTED_OTHER',
    'MOVE_DONE',
    'Stadt Mannheim',
  ],
  [
    20,
    { ...both('11000000'), '/plannedAddress': { ...HD, from: '2026-12-09' } },
    'SUSPECTED_OTHER',
    'NOT_YET_OURS',
    'Landesamt für Einwanderung (LEA) Berlin',
  ],
  [
    21,
    { ...both('11000000'), '/plannedAddress': { ...HD, from: RECEIVED } },
    'UNCHECKED',
    'MOVE_DAY_EQUALS_RECEIPT',
    '',
  ],
  [22, { ...both('08221000'), '/plannedAddress': { from: '2026-10-01' } }, 'UNCHECKED', 'MOVE_DATE_WITHOUT_PLACE', ''],
  [
    23,
    { '/applicant/address': { postalCode: '69115', city: 'Heidelbrg' } },
    'UNCHECKED',
    'GEO_UNKNOWN',
    'Stadt Heidelberg (Demo)',
  ],
  [
    24,
    { '/applicant/address': { postalCode: '68723' } },
    'UNCHECKED',
    'GEO_AMBIGUOUS',
    'Landratsamt Rhein-Neckar-Kreis, Stadt Schwetzingen',
  ],
  [25, {}, 'UNCHECKED', 'NO_PLACE', ''],
  [26, { '/applicant/registeredAddress': HD }, 'OURS', 'REGISTER_ONLY', ''],
  [
    27,
    { ...ABROAD, '/plannedAddress': HD, '/applicationKind': 'FIRST' },
    'SUSPECTED_OTHER',
    'ABROAD_VISA',
    'Auslandsvertretung',
  ],
  [
    28,
    { ...ABROAD, '/plannedAddress': HD, '/applicationKind': 'FIRST', '/matter': 'AT30' },
    'SUSPECTED_OTHER',
    'ABROAD_VISA',
    'Auslandsvertretung',
  ],
  [29, { ...both('08221000'), '/applicant/entry': { date: '2026-09-01', with: 'VISA_D' } }, 'OURS', 'IN_DISTRICT', ''],
  [30, { ...at('08221000'), '/applicant/entry': { with: 'VISA_FREE' } }, 'OURS', 'ACTUAL_RESIDENCE', ''],
  [
    31,
    { ...ABROAD, '/applicant/registeredAddress': HD, '/applicationKind': 'RENEWAL' },
    'UNCHECKED',
    'ABROAD_TEMPORARY',
    '',
  ],
  [
    32,
    { ...ABROAD, '/form': 'FAST_TRACK', '/employment/address': HD },
    'OURS',
    'EMPLOYER_81A',
    'Landesagentur für die Zuwanderung von Fachkräften (LZF), RP Karlsruhe',
  ],
  [
    33,
    { ...ABROAD, '/form': 'FAST_TRACK', '/employment/address': MA },
    'SUSPECTED_OTHER',
    'EMPLOYER_81A_OTHER',
    'Stadt Mannheim, Landesagentur für die Zuwanderung von Fachkräften (LZF), RP Karlsruhe',
  ],
  [
    34,
    {
      ...ABROAD,
      '/form': 'FAST_TRACK',
      '/employment/address': { ags: '11000000' },
      '/representative': { role: 'EMPLOYER', address: HD },
    },
    'SUSPECTED_OTHER',
    'ESTABLISHMENT_COUNTS',
    'Landesamt für Einwanderung (LEA) Berlin, Landesagentur für die Zuwanderung von Fachkräften (LZF), RP Karlsruhe',
  ],
  [36, { ...ABROAD, '/form': 'FAST_TRACK' }, 'UNCHECKED', 'ESTABLISHMENT_MISSING', ''],
  [38, { ...both('08221000'), ...restricted('SECTION_12A', 'Baden-Württemberg') }, 'OURS', 'IN_DISTRICT', ''],
  [
    39,
    { ...both('08221000'), ...restricted('SECTION_12A', 'Niedersachsen') },
    'SUSPECTED_OTHER',
    'RESTRICTION_OTHER_LAND',
    '',
  ],
  [
    40,
    { ...both('08222000'), '/paragraph': '§ 12a Abs. 5 AufenthG', '/plannedAddress': HD },
    'OURS',
    'LIFT_TO_OUR_DISTRICT',
    '',
  ],
  [
    41,
    { ...both('08221000'), '/paragraph': '§ 12a Abs. 5 AufenthG', '/plannedAddress': { ags: '11000000' } },
    'OURS',
    'LIFT_FROM_US',
    'Landesamt für Einwanderung (LEA) Berlin',
  ],
  [
    42,
    { ...both('08221000'), ...restricted('SECTION_12A', '08226085') },
    'SUSPECTED_OTHER',
    'RESTRICTION_PLACE',
    'Stadt Sinsheim',
  ],
  [
    43,
    { ...both('08221000'), ...restricted('SECTION_12A', null), '/employment/hoursPerWeek': 20 },
    'UNCHECKED',
    'RESTRICTION_MAY_BE_LIFTED',
    '',
  ],
  [44, { ...both('08221000'), ...restricted('SECTION_24', 'Heidelberg') }, 'OURS', 'ALLOCATION_OURS', ''],
  [
    45,
    { ...both('08221000'), ...restricted('SECTION_24', '12054000') },
    'SUSPECTED_OTHER',
    'ALLOCATION_OTHER',
    'Stadt Potsdam',
  ],
  [46, { ...at('08221000'), '/matter': 'AT24' }, 'UNCHECKED', 'ALLOCATION_UNKNOWN', ''],
  [
    47,
    {
      ...at('08221000'),
      '/service': 'BE',
      '/applicant/receptionCentre': true,
      '/applicant/currentTitle': { kind: 'GESTATTUNG' },
    },
    'SUSPECTED_OTHER',
    'RECEPTION_CENTRE',
    'Regierungspräsidium Karlsruhe',
  ],
  [48, { ...both('08221000'), '/service': 'BE', ...restricted('ASYLG', 'Heidelberg') }, 'OURS', 'RESTRICTION_OURS', ''],
  [
    49,
    { ...both('08221000'), '/service': 'BE', ...restricted('ASYLG', '08226095') },
    'SUSPECTED_OTHER',
    'RESTRICTION_PLACE',
    'Landratsamt Rhein-Neckar-Kreis',
  ],
  [
    50,
    { ...at('08221000'), '/service': 'BE', '/applicant/currentTitle': { kind: 'GESTATTUNG' } },
    'UNCHECKED',
    'RECEPTION_UNKNOWN',
    '',
  ],
  [
    51,
    { ...both('08221000'), '/service': 'BE', ...restricted('SECTION_61', 'Heidelberg') },
    'OURS',
    'RESTRICTION_OURS',
    '',
  ],
  [
    52,
    { ...both('08221000'), '/service': 'BE', ...restricted('SECTION_61', 'Hannover') },
    'SUSPECTED_OTHER',
    'RESTRICTION_OTHER_LAND',
    'Landeshauptstadt Hannover',
  ],
  [
    53,
    { ...at('11000000'), '/service': 'BE', ...restricted('SECTION_61', 'Heidelberg') },
    'OURS',
    'RESTRICTION_OURS',
    '',
  ],
  [54, { ...both('08221000'), '/service': 'AK' }, 'OURS', 'IN_DISTRICT', ''],
  [55, { ...both('08226013'), '/service': 'AK' }, 'SUSPECTED_OTHER', 'OUTSIDE', 'Landratsamt Rhein-Neckar-Kreis'],
  [56, { ...ABROAD, '/service': 'AK' }, 'UNCHECKED', 'ABROAD_TEMPORARY', ''],
  [57, { ...both('08221000'), '/matter': 'VE' }, 'OURS', 'HOST_RESIDENCE', ''],
  [58, { ...both('08226013'), '/matter': 'VE' }, 'SUSPECTED_OTHER', 'HOST_OUTSIDE', 'Landratsamt Rhein-Neckar-Kreis'],
  [
    59,
    { '/applicant/address': { street: 'ohne festen Wohnsitz', postalCode: '69115', city: 'Heidelberg' } },
    'OURS',
    'NO_ABODE_HERE',
    '',
  ],
  [
    60,
    { '/applicant/address': { street: 'ofW' }, '/applicant/registeredAddress': { ags: '03241001' } },
    'UNCHECKED',
    'NO_ABODE_UNKNOWN',
    'Landeshauptstadt Hannover',
  ],
  [61, both('03241010'), 'OURS', 'IN_DISTRICT', '', known('035900')],
  [62, both('03241001'), 'SUSPECTED_OTHER', 'EXCEPTION_IN_PREFIX', 'Landeshauptstadt Hannover', known('035900')],
  [63, both('03241005'), 'SUSPECTED_OTHER', 'OUTSIDE', 'Region Hannover', known('035200')],
  [64, both('12069616'), 'SUSPECTED_OTHER', 'OUTSIDE', 'Landkreis Potsdam-Mittelmark', known('073400')],
  [65, { ...both('11000000'), '/employment/address': { ags: '12054000' } }, 'OURS', 'IN_DISTRICT', '', known('029900')],
  [66, both('08226096'), 'SUSPECTED_OTHER', 'EXCEPTION_IN_PREFIX', 'Stadt Weinheim', DISTRICT],
  [
    67,
    { ...at('08222000'), '/applicant/registeredAddress': HD, '/urgency/kind': 'DETENTION' },
    'UNCHECKED',
    'DETENTION',
    '',
  ],
  [68, { ...both('08221000'), ...child('2018-03-01') }, 'OURS', 'MINOR_WITH_PARENTS', ''],
  [
    69,
    { ...at('08221000'), '/applicant/registeredAddress': MA, ...child('2018-03-01') },
    'UNCHECKED',
    'MINOR_TWO_HOUSEHOLDS',
    '',
  ],
  [70, { ...both('08221000'), ...child('2026-09-01') }, 'OURS', 'BIRTH_CASE', ''],
  [
    71,
    {
      ...at('08221000'),
      ...child('2011-03-01'),
      '/representative': { role: 'GUARDIAN', company: 'Jugendamt Heidelberg', address: HD },
    },
    'OURS',
    'UMA_ALLOCATED',
    '',
  ],
  [
    72,
    {
      ...at('08221000'),
      ...child('2011-03-01'),
      ...restricted('SECTION_12A', 'Niedersachsen'),
      '/representative': { role: 'GUARDIAN' },
    },
    'SUSPECTED_OTHER',
    'UMA_OTHER',
    '',
  ],
  [
    73,
    { ...at('08222000'), '/applicant/secondAddress': HD },
    'SUSPECTED_OTHER',
    'MAIN_RESIDENCE_OTHER',
    'Stadt Mannheim',
  ],
  [74, { ...at('08221000'), '/applicant/secondAddress': MA }, 'OURS', 'MAIN_RESIDENCE_OURS', ''],
  [
    75,
    {
      ...at('08221000'),
      '/applicant/secondAddress': { ags: '05315000' },
      '/family': [{ relation: 'SPOUSE', address: { ags: '05315000' } }],
    },
    'UNCHECKED',
    'CENTRE_OF_LIFE',
    'Stadt Köln',
  ],
  [
    76,
    { ...both('07314000'), '/employment/address': HD },
    'SUSPECTED_OTHER',
    'OUTSIDE_OTHER_LAND',
    'Stadt Ludwigshafen',
  ],
  [
    77,
    { '/applicant/address': { country: 'FRA', city: 'Wissembourg' }, '/employment/address': HD },
    'UNCHECKED',
    'CROSS_BORDER',
    '',
  ],
  [
    78,
    { ...both('08222000'), '/urgency/kind': 'TITLE_END', '/employment/address': HD },
    'SUSPECTED_OTHER',
    'OUTSIDE',
    'Stadt Mannheim',
  ],
  [81, { ...both('08221000'), '/applicant/nationalities': ['DEU'] }, 'UNCHECKED', 'NOT_SUBJECT_TO_ACT', ''],
  [
    82,
    { ...both('08221000'), '/paragraph': '§ 10 StAG' },
    'SUSPECTED_OTHER',
    'WRONG_SUBJECT_MATTER',
    'Staatsangehörigkeitsbehörde',
  ],
];

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

/** Examples of the table whose verdict rests on facts that no field of an application holds, and what is said instead. */
const BEYOND_THE_APPLICATION: [number: number, why: string, patch: Patch, instead: string][] = [
  [19, 'the consent of the other office is recorded by staff', both('08222000'), 'SUSPECTED_OTHER OUTSIDE'],
  [
    35,
    'that the central agency was asked first; it is named as the alternative',
    { ...ABROAD, '/form': 'FAST_TRACK', '/employment/address': HD },
    'OURS EMPLOYER_81A',
  ],
  [37, 'that the entry followed § 81a; the residence decides all the same', both('08221000'), 'OURS IN_DISTRICT'],
  [79, 'the return is an event of the case', both('08226018'), 'SUSPECTED_OTHER OUTSIDE'],
  [80, 'the other application is another case', both('08221000'), 'OURS IN_DISTRICT'],
];

test.each(BEYOND_THE_APPLICATION)('example %i needs more than the application: %s', (_number, _why, patch, instead) => {
  const { verdict, reason } = check(patch);
  expect(`${verdict} ${reason}`).toBe(instead);
});

test('every one of the 82 examples is decided here or named as needing more', () => {
  const numbers = [...DECIDED, ...BEYOND_THE_APPLICATION].map(([number]) => number);
  expect(new Set([...numbers, 18])).toEqual(new Set(Array.from({ length: 82 }, (_, at) => at + 1)));
});

test('jurisdiction-05: Potsdam without a key, in detention, is suspected to be of Potsdam', () => {
  const patch = {
    '/applicant/address': { postalCode: '14482', city: 'Potsdam' },
    '/urgency': { kind: 'detention', text: 'Abschiebehaft, Termin morgen' },
  };
  const found = check(patch);
  expect(found).toMatchObject({ verdict: 'SUSPECTED_OTHER', candidates: [{ abhKennung: '073400' }] });
  expect(found.evidence).toContain('/applicant/address');
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
