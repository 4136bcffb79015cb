import { JURISDICTIONS, type Jurisdiction } from '../case-file/case-file.js';
import { MATTERS } from '../intake/matter.js';
import { TEAM_CODES } from '../office/team.js';
import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import type { JurisdictionVerdict } from './jurisdiction.js';
import { suggest, type SuggestionInput } from './suggestion.js';
import { SUGGESTION_RULES } from './suggestion-rules.js';

const verdict: JurisdictionVerdict = {
  verdict: 'OURS',
  reason: 'IN_DISTRICT',
  paragraph: null,
  sentence: { de: '', en: '' },
  evidence: [],
  candidates: [],
};
const suggestion = (patch: Patch = {}, input: Partial<SuggestionInput> = {}) =>
  suggest({
    content: anApplication(patch),
    jurisdiction: 'OURS',
    verdict,
    emergency: 'NONE',
    urgency: 'NORMAL',
    missing: [],
    teamCodes: new Set(TEAM_CODES),
    ...input,
  });

test.each([...MATTERS.keys()])('the matter %s has a team of its own, without doubt', (matter) => {
  expect(suggestion({ '/matter': matter })).toMatchObject({ step: 'ROUTE', confidence: 'CLEAR' });
});

test.each<[string, Patch, string | null, string]>([
  ['study', { '/matter': 'AT16B_R' }, 'STUDY', 'CLEAR'],
  ['work', { '/matter': 'AT18G' }, 'WORK', 'CLEAR'],
  ['family', { '/matter': 'AT30' }, 'FAMILY', 'CLEAR'],
  ['protection', { '/matter': 'AT24' }, 'PROTECTION', 'CLEAR'],
  ['permission to work', { '/service': 'BE', '/matter': null }, 'PROTECTION', 'CLEAR'],
  ['settlement', { '/matter': 'AT9' }, 'SETTLEMENT', 'CLEAR'],
  ['a card of free movement', { '/service': 'AK', '/matter': 'AK5' }, 'EU', 'CLEAR'],
  ['a Fiktionsbescheinigung', { '/service': 'AK', '/matter': 'FB' }, 'CERTIFICATES', 'CLEAR'],
  ['the fast track, whatever the matter', { '/form': 'FAST_TRACK', '/matter': 'AT30' }, 'WORK', 'CLEAR'],
  ['only the form', { '/matter': null, '/paragraph': null, '/form': 'EDUCATION' }, 'STUDY', 'LIKELY'],
  ['only the service', { '/service': 'AK', '/matter': null, '/paragraph': null, '/form': null }, 'EU', 'LIKELY'],
  ['nothing that a rule knows', { '/matter': null, '/paragraph': null, '/form': null }, null, 'UNCLEAR'],
  ['a question', { '/kind': 'STATUS_INQUIRY' }, null, 'UNCLEAR'],
  ['a supplement without a case', { '/kind': 'SUPPLEMENT' }, null, 'UNCLEAR'],
])('%s', (_, patch, teamCode, confidence) => {
  const step = teamCode === null ? 'LOOK' : 'ROUTE';
  expect(suggestion(patch)).toMatchObject({ teamCode, confidence, step });
});

test('an office without that team is told which one is missing, and nothing can be taken over unseen', () => {
  const { teamCode, step, confidence, reasons } = suggestion({}, { teamCodes: new Set(['STUDY']) });
  expect({ teamCode, step, confidence }).toEqual({ teamCode: null, step: 'LOOK', confidence: 'UNCLEAR' });
  expect(reasons).toContainEqual({ code: 'TEAM_MISSING', rule: 'work', params: { team: 'WORK' } });
});

describe('the next step', () => {
  const STEPS: Record<Jurisdiction, string> = {
    UNCHECKED: 'ROUTE',
    OURS: 'ROUTE',
    SUSPECTED_OTHER: 'CONFIRM_JURISDICTION',
    CONFIRMED_OURS: 'ROUTE',
    CONFIRMED_OTHER: 'HAND_OVER',
    HANDOVER_SENT: 'LOOK',
    HANDOVER_ACCEPTED: 'ROUTE',
    HANDOVER_RETURNED: 'HAND_OVER',
    KEPT_WITH_CONSENT: 'ROUTE',
  };
  test.each(JURISDICTIONS)('with jurisdiction %s', (jurisdiction) => {
    expect(suggestion({}, { jurisdiction }).step).toBe(STEPS[jurisdiction]);
  });

  test('a suspected emergency is answered first, even where the jurisdiction is in doubt', () => {
    const found = suggestion({}, { emergency: 'SUSPECTED', jurisdiction: 'SUSPECTED_OTHER' });
    expect(found).toMatchObject({ step: 'ANSWER_EMERGENCY', teamCode: 'EMERGENCY' });
  });

  test('what nobody checked is only likely; what is in doubt can never be taken over unseen', () => {
    expect(suggestion({}, { jurisdiction: 'UNCHECKED' }).confidence).toBe('LIKELY');
    expect(suggestion({}, { jurisdiction: 'SUSPECTED_OTHER' }).confidence).toBe('UNCLEAR');
  });
});

test('the reasons name team, jurisdiction, urgency and what is missing', () => {
  expect(suggestion({}, { urgency: 'URGENT', missing: ['KV', 'FIN'] })).toMatchObject({
    missing: ['KV', 'FIN'],
    reasons: [
      { code: 'MATTER', rule: 'work', params: { matter: 'AT18G' } },
      { code: 'JURISDICTION', rule: 'jurisdiction', params: { reason: 'IN_DISTRICT' } },
      { code: 'URGENCY', rule: 'urgency', params: { urgency: 'URGENT' } },
      { code: 'MISSING', rule: 'checklist', params: { count: 2 } },
    ],
  });
});

test('every rule has a name of its own', () => {
  expect(new Set(SUGGESTION_RULES.map(({ id }) => id)).size).toBe(SUGGESTION_RULES.length);
});
