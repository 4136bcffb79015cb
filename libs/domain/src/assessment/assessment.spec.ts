import { newEmergency } from '../case-file/emergency.js';
import { JURISDICTIONS } from '../case-file/case-file.js';
import { isDecidedByPerson } from '../case-file/lifecycle.js';
import { KNOWN_TERRITORIES } from '../office/known-territories.js';
import { TEAM_CODES } from '../office/team.js';
import { anApplication, aSupplement } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { assess, type AssessmentInput } from './assessment.js';
import { caseContentOf } from './case-content.js';
import { verdictOfSpecialistSystem } from './jurisdiction.js';
import { passportKeyOf } from './passport-key.js';

const judge = (patch: Patch = {}, input: Partial<AssessmentInput> = {}) =>
  assess({
    content: anApplication(patch),
    receivedOn: '2026-11-25',
    today: '2026-11-25',
    now: new Date('2026-11-25T09:00:00Z'),
    holidays: new Set(),
    map: {
      office: { abhKennung: '004200', name: 'Stadt Heidelberg', prefixes: ['08221000'] },
      territories: KNOWN_TERRITORIES,
    },
    documents: [],
    hasSupplement: false,
    answers: {},
    teamCodes: new Set(TEAM_CODES),
    current: { jurisdiction: 'UNCHECKED', jurisdictionVerdict: null, urgency: 'NORMAL', emergency: null },
    ...input,
  });
const POTSDAM = { '/applicant/address': { postalCode: '14482', city: 'Potsdam' } };

test('what is missing lowers nothing but is counted, named in the suggestion and a fact of the urgency', () => {
  const found = judge();
  expect(found.missingCount).toBeGreaterThan(0);
  expect(found.suggestion.missing).toHaveLength(found.missingCount);
  expect(found.urgencyFacts.mandatoryMissing).toBe(true);
});

test.each(JURISDICTIONS)(
  'where the case stands at %s, a rule overwrites nothing that a person decided',
  (jurisdiction) => {
    const found = judge(POTSDAM, {
      current: { jurisdiction, jurisdictionVerdict: null, urgency: 'NORMAL', emergency: null },
    });
    expect(found.verdict.verdict).toBe('SUSPECTED_OTHER');
    expect(found.jurisdiction).toBe(isDecidedByPerson(jurisdiction) ? jurisdiction : 'SUSPECTED_OTHER');
  },
);

test('what the specialist system said stays until a person has answered it, whatever the rules find', () => {
  const said = verdictOfSpecialistSystem('Stadt  Mannheim', KNOWN_TERRITORIES);
  expect(said.candidates).toEqual([{ abhKennung: '004400', name: 'Stadt Mannheim' }]);
  const calm = { jurisdictionVerdict: said, urgency: 'NORMAL', emergency: null } as const;
  const open = judge({}, { current: { ...calm, jurisdiction: 'SUSPECTED_OTHER' } });
  expect(open).toMatchObject({ jurisdiction: 'SUSPECTED_OTHER', verdict: said });
  const answered = judge({}, { current: { ...calm, jurisdiction: 'CONFIRMED_OURS' } });
  expect(answered).toMatchObject({ jurisdiction: 'CONFIRMED_OURS', verdict: said });
});

test('an office that the specialist system names by another name stands as it was written, and none where it names none', () => {
  const named = verdictOfSpecialistSystem('Ausländerbehörde Mannheim', KNOWN_TERRITORIES);
  expect(named.candidates).toEqual([{ abhKennung: null, name: 'Ausländerbehörde Mannheim' }]);
  expect(named.sentence.de).toBe('Das Fachverfahren meldet: nicht zuständig. Genannt ist: Ausländerbehörde Mannheim.');
  expect(verdictOfSpecialistSystem(null, KNOWN_TERRITORIES).candidates).toEqual([]);
});

test('a doubt about jurisdiction is a reason to hurry; what nobody could check is none', () => {
  const codes = (patch: Patch) => judge(patch).urgencyValue.reasons.map(({ code }) => code);
  expect(codes(POTSDAM)).toContain('JURISDICTION_DOUBTFUL');
  expect(codes({ '/applicant/address': { postalCode: '69115', city: 'Heidelbrg' } })).not.toContain(
    'JURISDICTION_DOUBTFUL',
  );
});

describe('what people set of the jurisdiction', () => {
  const MOVED_AWAY = { '/applicant/address': { ags: '08222000' }, '/applicant/registeredAddress': { ags: '08222000' } };
  const standing = (jurisdiction: AssessmentInput['current']['jurisdiction'], patch: Patch) =>
    judge(patch, { current: { jurisdiction, jurisdictionVerdict: null, urgency: 'NORMAL', emergency: null } });

  test('example 19 of the table: kept with the consent of the other office, no doubt and no hurry', () => {
    const found = standing('KEPT_WITH_CONSENT', MOVED_AWAY);
    expect(found.jurisdiction).toBe('KEPT_WITH_CONSENT');
    expect(found.urgencyValue.reasons.map(({ code }) => code)).not.toContain('JURISDICTION_DOUBTFUL');
    expect(found.suggestion).toMatchObject({ step: 'ROUTE', teamCode: 'WORK' });
    expect(found.suggestion.reasons).toContainEqual({
      code: 'JURISDICTION_DECIDED',
      rule: 'person',
      params: { jurisdiction: 'KEPT_WITH_CONSENT' },
    });
    // What the rules found stays to be read: who consented.
    expect(found.verdict).toMatchObject({ reason: 'OUTSIDE', candidates: [{ name: 'Stadt Mannheim' }] });
  });

  test('example 79 of the table: a handover that came back weighs 70, and the next one is suggested', () => {
    const found = standing('HANDOVER_RETURNED', { '/applicant/address': { ags: '08226018' } });
    expect(found.jurisdiction).toBe('HANDOVER_RETURNED');
    expect(found.urgencyValue.reasons).toContainEqual(
      expect.objectContaining({ code: 'JURISDICTION_DOUBTFUL', points: 70 }),
    );
    expect(found.suggestion).toMatchObject({ step: 'HAND_OVER', confidence: 'UNCLEAR' });
  });
});

describe('an emergency', () => {
  const raised = newEmergency('DETENTION', { by: null, at: '2026-11-25T08:00:00.000Z' });

  test('is suspected once, with the day of the rules as its beginning', () => {
    const found = judge({ '/urgency': { kind: 'DETENTION' } });
    expect(found).toMatchObject({ urgency: 'EMERGENCY_SUSPECTED', isNewlySuspected: true });
    expect(found.emergency).toEqual({ ...raised, raised: { by: null, at: '2026-11-25T09:00:00.000Z' } });
  });

  test('that stands is neither renewed nor lowered', () => {
    for (const urgency of ['EMERGENCY_SUSPECTED', 'EMERGENCY'] as const) {
      const found = judge(
        {},
        { current: { jurisdiction: 'OURS', jurisdictionVerdict: null, urgency, emergency: raised } },
      );
      expect(found).toMatchObject({ urgency, emergency: raised, isNewlySuspected: false });
    }
  });

  test('that a person denied is not suspected again', () => {
    const denied = { ...raised, denied: { by: 'somebody', at: '2026-11-25T08:30:00.000Z' } };
    const current = { jurisdiction: 'OURS', jurisdictionVerdict: null, urgency: 'NORMAL', emergency: denied } as const;
    expect(judge({ '/urgency': { kind: 'DETENTION' } }, { current })).toMatchObject({
      isNewlySuspected: false,
      emergency: denied,
      urgencyFacts: { emergency: 'NONE' },
    });
  });
});

test('a case speaks with its first application, and with the last address and urgency that were stated', () => {
  const application = anApplication();
  const supplement = aSupplement({
    '/applicant/address': { postalCode: '68159', city: 'Mannheim' },
    '/urgency': { kind: 'detention' },
  });
  const content = caseContentOf([application, supplement]);
  expect(content).toMatchObject({ kind: 'APPLICATION', matter: application.matter, urgency: { kind: 'DETENTION' } });
  expect(content.applicant.address).toEqual(supplement.applicant.address);
  expect(content.applicant.nationalities).toEqual(application.applicant.nationalities);
});

describe('two applications in one case (example 80 of the table)', () => {
  const MANNHEIM = { '/applicant/address': { ags: '08222000' } };
  const reasonOf = (...patches: Patch[]) =>
    judge({}, { content: caseContentOf(patches.map((patch) => anApplication(patch))) }).verdict.reason;
  const sent = (day: string) => ({ '/submittedAt': `${day}T09:00:00+01:00` });

  test.each<[string, Patch, Patch, string]>([
    ['of the same week', sent('2026-11-18'), { ...MANNHEIM, ...sent('2026-11-25') }, 'PLACES_CONFLICT'],
    ['a day more apart: the later one holds', sent('2026-11-17'), { ...MANNHEIM, ...sent('2026-11-25') }, 'OUTSIDE'],
    ['without the day of sending', { '/submittedAt': null }, MANNHEIM, 'PLACES_CONFLICT'],
    [
      'the later one says since when',
      {},
      { '/applicant/address': { ags: '08222000', since: '2026-11-20' } },
      'OUTSIDE',
    ],
    ['of the same place', {}, { '/applicant/address': { ags: '08221000' } }, 'IN_DISTRICT'],
    ['corrected by what is handed in later', {}, { ...MANNHEIM, '/kind': 'SUPPLEMENT' }, 'OUTSIDE'],
  ])('%s', (_, earlier, later, reason) => {
    expect(reasonOf(earlier, later)).toBe(reason);
  });

  test('a sender cannot state an address of another application', () => {
    expect(reasonOf({ '/otherAddresses': [{ ags: '08222000' }] })).toBe('IN_DISTRICT');
  });
});

test.each([
  ['u 123-456 78', 'tur', 'U12345678|TUR'],
  ['U12345678', 'TUR', 'U12345678|TUR'],
  ['', 'TUR', null],
  ['U12345678', '', null],
])('passport %s of %s', (number, issuer, key) => {
  const patch = { '/applicant/identityDocument': { number, issuer } };
  expect(passportKeyOf(anApplication(patch))).toBe(key);
});
