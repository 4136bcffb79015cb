import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { urgencyFactsOf } from './urgency-facts.js';

const facts = (patch: Patch = {}) => urgencyFactsOf(anApplication(patch), '2026-11-25');
const title = (kind: string, paragraph: string, validUntil: string): Patch => ({
  '/applicant/currentTitle': { kind, paragraph, validUntil },
});

test('an application for a renewal says its title and when the job began', () => {
  expect(facts()).toEqual({
    titleKind: 'TITLE',
    titleUntil: '2027-01-14',
    jobOn: ['2022-10-01'],
    travelOn: null,
    unaccompaniedChild: false,
    fastTrack: false,
  });
});

test.each([
  ['NIEDERLASSUNGSERLAUBNIS', 'PERMANENT'],
  ['FIKTIONSBESCHEINIGUNG', 'FIKTION'],
  ['DULDUNG', 'PAPER'],
  ['GESTATTUNG', 'PAPER'],
  ['VISUM', 'TITLE'],
  ['NONE', 'NONE'],
])('%s counts as %s', (kind, expected) => {
  expect(facts({ '/applicant/currentTitle/kind': kind }).titleKind).toBe(expected);
});

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026-02-01', '2027-03-04'],
  ['2026-03-04', '2027-03-04'],
  ['2027-06-01', '2027-06-01'],
  ['2026-03', null],
])('a title under § 24 printed to %s really ends on %s', (printed, until) => {
  expect(facts(title('AUFENTHALTSERLAUBNIS', '§ 24 Abs. 1 AufenthG', printed)).titleUntil).toBe(until);
});

test('the end of a card that is only transferred is no reason to hurry', () => {
  expect(facts({ '/matter': 'UE' }).titleUntil).toBeNull();
});

test('a child with a guardian is unaccompanied, an adult with one is not', () => {
  const guardian = { '/representative': { role: 'GUARDIAN' } };
  expect(facts({ ...guardian, '/applicant/birthDate': '2012-01-01' }).unaccompaniedChild).toBe(true);
  expect(facts(guardian).unaccompaniedChild).toBe(false);
});

test('§ 81a is told by the form', () => {
  expect(facts({ '/form': 'FAST_TRACK' }).fastTrack).toBe(true);
});
