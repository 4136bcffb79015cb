import { JURISDICTIONS } from '../case-file/case-file.js';
import { IMPORT_STATES, type HoldReason, type ImportState } from './import-job.js';
import { followedUp, holdReasons, type HoldFacts, type TransferPurpose } from './import-policy.js';
import { mayFollow } from './import-lifecycle.js';

const calm: HoldFacts = {
  kind: 'APPLICATION',
  policy: 'UNLESS_DOUBTFUL',
  jurisdiction: 'OURS',
  isRouted: false,
  isPossibleDuplicate: false,
  isReleased: false,
  hasUnscannedFiles: false,
};
const reasonsOf = (facts: Partial<HoldFacts>, purpose: TransferPurpose = 'APPLICATION') =>
  holdReasons({ purpose }, { ...calm, ...facts });

test('an application that is ours goes at once', () => {
  expect(reasonsOf({})).toEqual([]);
});

describe('jurisdiction, by the office’s policy', () => {
  const DOUBTFUL = ['SUSPECTED_OTHER', 'CONFIRMED_OTHER', 'HANDOVER_SENT', 'HANDOVER_RETURNED'];
  test.each(JURISDICTIONS)('%s', (jurisdiction) => {
    const held = DOUBTFUL.includes(jurisdiction) ? ['JURISDICTION'] : [];
    expect(reasonsOf({ jurisdiction })).toEqual(held);
    expect(reasonsOf({ jurisdiction }, 'FILES')).toEqual(held);
    const atOnce = jurisdiction === 'SUSPECTED_OTHER' ? [] : held;
    expect(reasonsOf({ jurisdiction, policy: 'AT_ONCE' })).toEqual(atOnce);
  });
});

test.each<[string, Partial<HoldFacts>, HoldReason[], HoldReason[]]>([
  ['a question', { kind: 'STATUS_INQUIRY' }, ['NOT_AN_APPLICATION'], ['NOT_AN_APPLICATION']],
  ['another message', { kind: 'OTHER' }, ['NOT_AN_APPLICATION'], ['NOT_AN_APPLICATION']],
  ['a supplement', { kind: 'SUPPLEMENT' }, [], []],
  ['a possible duplicate delays no file', { isPossibleDuplicate: true }, ['POSSIBLE_DUPLICATE'], []],
  ['files that wait for the scan', { hasUnscannedFiles: true }, ['SCAN_PENDING'], ['SCAN_PENDING']],
  ['an office that transfers after triage', { policy: 'AFTER_TRIAGE' }, ['TRIAGE'], ['TRIAGE']],
  ['the same once it is routed', { policy: 'AFTER_TRIAGE', isRouted: true }, [], []],
  [
    'everything at once, in the order in which it is settled',
    {
      kind: 'OTHER',
      policy: 'AFTER_TRIAGE',
      jurisdiction: 'SUSPECTED_OTHER',
      isPossibleDuplicate: true,
      hasUnscannedFiles: true,
    },
    ['JURISDICTION', 'NOT_AN_APPLICATION', 'POSSIBLE_DUPLICATE', 'TRIAGE', 'SCAN_PENDING'],
    ['JURISDICTION', 'NOT_AN_APPLICATION', 'TRIAGE', 'SCAN_PENDING'],
  ],
])('%s', (_, facts, message, files) => {
  expect(reasonsOf(facts)).toEqual(message);
  expect(reasonsOf(facts, 'FILES')).toEqual(files);
  expect(reasonsOf(facts, 'ANSWER')).toEqual(files);
  expect(reasonsOf(facts, 'WITHDRAWAL')).toEqual([]);
});

describe('what becomes of a transfer when its case changes', () => {
  const follow = (state: ImportState, holdReason: HoldReason | null, facts: Partial<HoldFacts>) =>
    followedUp({ purpose: 'APPLICATION', state, holdReason }, { ...calm, ...facts });

  test.each<[string, ImportState, HoldReason | null, Partial<HoldFacts>, string | null]>([
    ['a person confirms that it is ours', 'HELD', 'JURISDICTION', { jurisdiction: 'CONFIRMED_OURS' }, 'QUEUED'],
    ['it is kept with consent', 'HELD', 'JURISDICTION', { jurisdiction: 'KEPT_WITH_CONSENT' }, 'QUEUED'],
    ['a new verdict says that it is ours', 'HELD', 'JURISDICTION', { jurisdiction: 'OURS' }, 'QUEUED'],
    ['it stays in doubt', 'HELD', 'JURISDICTION', { jurisdiction: 'CONFIRMED_OTHER' }, null],
    [
      'one reason goes, the next one holds',
      'HELD',
      'JURISDICTION',
      { isPossibleDuplicate: true },
      'HELD POSSIBLE_DUPLICATE',
    ],
    ['the scan has ended', 'HELD', 'SCAN_PENDING', {}, 'QUEUED'],
    ['the case is routed', 'HELD', 'TRIAGE', { policy: 'AFTER_TRIAGE', isRouted: true }, 'QUEUED'],
    ['the verdict turns', 'QUEUED', null, { jurisdiction: 'SUSPECTED_OTHER' }, 'HELD JURISDICTION'],
    [
      'the verdict turns between two tries',
      'RETRY_SCHEDULED',
      null,
      { jurisdiction: 'SUSPECTED_OTHER' },
      'HELD JURISDICTION',
    ],
    ['a released duplicate stays released', 'QUEUED', null, { isPossibleDuplicate: true }, null],
    ['what was released before triage stays released', 'QUEUED', null, { policy: 'AFTER_TRIAGE' }, null],
    [
      'a released question whose files are checked now',
      'HELD',
      'SCAN_PENDING',
      { kind: 'OTHER', isReleased: true },
      'QUEUED',
    ],
    ['what needs attention waits for a person', 'NEEDS_ATTENTION', null, { jurisdiction: 'SUSPECTED_OTHER' }, null],
  ])('%s', (_, state, holdReason, facts, expected) => {
    const next = follow(state, holdReason, facts);
    expect(next && [next.state, next.holdReason].filter(Boolean).join(' ')).toBe(expected);
  });

  test.each(IMPORT_STATES)('%s after the other office has accepted the case', (state) => {
    const isOver = !mayFollow(state, 'SUPERSEDED');
    const next = follow(state, state === 'HELD' ? 'JURISDICTION' : null, { jurisdiction: 'HANDOVER_ACCEPTED' });
    expect(next).toEqual(isOver ? null : { state: 'SUPERSEDED', holdReason: null });
  });

  test('nothing ever becomes what it may not become, and what runs or has succeeded is left alone', () => {
    for (const state of IMPORT_STATES)
      for (const jurisdiction of JURISDICTIONS)
        for (const hasUnscannedFiles of [true, false]) {
          const next = follow(state, state === 'HELD' ? 'TRIAGE' : null, { jurisdiction, hasUnscannedFiles });
          const isAllowed = next === null || next.state === state || mayFollow(state, next.state);
          expect([state, jurisdiction, isAllowed]).toEqual([state, jurisdiction, true]);
          if (state === 'RUNNING' || state === 'SUCCEEDED') expect(next).toBeNull();
        }
  });
});
