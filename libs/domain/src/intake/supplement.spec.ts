import type { CaseStage } from '../case-file/case-file.js';
import { supplementTarget, type NamedCase } from './supplement.js';

const now = new Date('2026-11-25T09:00:00Z');
const aCase = (change: Partial<NamedCase> = {}): NamedCase => ({
  stage: 'TRIAGE',
  closedAt: null,
  familyName: 'Müller',
  givenNames: 'Jana',
  birthDate: '1991-03-12',
  ...change,
});
const jana = { familyName: 'Mueller', givenNames: 'Jana', birthDate: '1991-03-12' };

test.each<[CaseStage, string]>([
  ['RECEIVED', 'attach'],
  ['TRIAGE', 'attach'],
  ['SECOND_LOOK', 'attach'],
  ['ASSIGNED', 'attach'],
  ['IN_PROGRESS', 'attach'],
  ['MERGED', 'follow'],
  ['HANDED_OVER', 'new-case'],
])('what a person hands in for her case in %s: %s', (stage, target) => {
  expect(supplementTarget(aCase({ stage }), jana, now)).toBe(target);
});

test.each([
  ['2026-08-27T09:00:00Z', 'reopen'],
  ['2026-08-27T08:59:59Z', 'new-case'],
  [null, 'new-case'],
])('a case closed at %s: %s', (closedAt, target) => {
  expect(supplementTarget(aCase({ stage: 'CLOSED', closedAt: closedAt ? new Date(closedAt) : null }), jana, now)).toBe(
    target,
  );
});

test.each([
  ['another family name', { ...jana, familyName: 'Möller' }],
  ['no family name', { ...jana, familyName: '', givenNames: '' }],
  ['another day of birth', { ...jana, birthDate: '1991-12-03' }],
  ['only the year of birth', { ...jana, birthDate: '1991' }],
  ['no day of birth', { ...jana, birthDate: undefined }],
])('with %s the number alone attaches nothing', (_what, applicant) => {
  expect(supplementTarget(aCase(), applicant, now)).toBe('new-case');
  expect(supplementTarget(aCase({ stage: 'MERGED' }), applicant, now)).toBe('new-case');
});

test('two unknown days of birth are no agreement', () => {
  expect(supplementTarget(aCase({ birthDate: 'unknown' }), { ...jana, birthDate: 'unknown' }, now)).toBe('new-case');
});

test('people-01: who is known by year only is recognised by year, in any notation', () => {
  expect(supplementTarget(aCase({ birthDate: '1980' }), { ...jana, birthDate: '1980-00-00' }, now)).toBe('attach');
});

test('people-02: a single name is recognised in either part', () => {
  const named = aCase({ familyName: 'Suharyati', givenNames: '' });
  expect(supplementTarget(named, { ...jana, familyName: '-', givenNames: 'Suharyati' }, now)).toBe('attach');
});

test('people-03: the kind of apostrophe makes nobody another person', () => {
  const named = aCase({ familyName: "d’Almeida-O'Brien" });
  expect(supplementTarget(named, { ...jana, familyName: "d'Almeida-O’Brien" }, now)).toBe('attach');
});
