import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { suspectedEmergency } from './emergency.js';

const ends = (day: string): Patch => ({ '/applicant/currentTitle/validUntil': day });
const reason = (patch: Patch) => suspectedEmergency(anApplication(patch), '2026-11-25');

test.each<[string, Patch, string | null, string | null]>([
  ['nothing', {}, null, null],
  ['detention', { '/urgency': { kind: 'DETENTION' } }, 'DETENTION', '/urgency/kind'],
  ['a child or health', { '/urgency': { kind: 'CHILD_OR_HEALTH' } }, 'CHILD_OR_HEALTH', '/urgency/kind'],
  ['travel', { '/urgency': { kind: 'TRAVEL' } }, 'URGENT_TRAVEL', '/urgency/kind'],
  ['a kind without a meaning here', { '/urgency': { kind: 'OTHER', text: 'Haft!' } }, null, null],
  ['the name of a built-in property', { '/urgency': { kind: 'constructor' } }, null, null],
  ['free text alone', { '/message': 'Ich bin in Haft, heute endet meine Arbeit.' }, null, null],
  ['title ends alone', ends('2026-11-27'), null, null],
  [
    'title and job end',
    { ...ends('2026-12-02'), '/employment/end': '2026-11-30' },
    'EXPIRY_WITH_JOB_LOSS',
    '/employment/end',
  ],
  ['title ends on day 8', { ...ends('2026-12-03'), '/employment/end': '2026-11-30' }, null, null],
  ['title has ended', { ...ends('2026-11-24'), '/employment/end': '2026-11-30' }, null, null],
  [
    'job begins',
    { ...ends('2026-11-25'), '/employment/start': '2026-12-01' },
    'EXPIRY_WITH_JOB_LOSS',
    '/employment/start',
  ],
  [
    'the job is said to be at risk',
    { ...ends('2026-11-25'), '/urgency': { kind: 'JOB' } },
    'EXPIRY_WITH_JOB_LOSS',
    '/urgency/kind',
  ],
  ['the job without an end of the title', { '/urgency': { kind: 'JOB' } }, null, null],
  ['a month is no day', { ...ends('2026-11'), '/employment/end': '2026-11-30' }, null, null],
])('%s', (_what, patch, expected, pointer) => {
  expect(reason(patch)).toEqual(expected && { reason: expected, pointer });
});
