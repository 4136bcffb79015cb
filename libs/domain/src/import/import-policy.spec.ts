import { anApplication } from '../testing/builders.js';
import type { Patch } from '../testing/patch.js';
import { arrivesWithoutUs, neededTransfers } from './import-policy.js';

const facts = {
  isRepeat: false,
  caseHasMessage: false,
  answersQuestion: false,
  cameAsMessage: false,
  arrivesWithoutUs: false,
};
const targetsOf = (patch: Patch, change: Partial<typeof facts> = {}) =>
  neededTransfers({ content: anApplication(patch), ...facts, ...change }).map(
    ({ target, purpose }) => `${target} ${purpose}`,
  );

const BOTH = ['SPECIALIST_SYSTEM APPLICATION', 'DMS FILES'];
const FILES_ONLY = ['DMS FILES'];

test.each([
  ['an application for a residence title', {}, BOTH],
  ['an application of which neither matter nor paragraph is named', { '/matter': null, '/paragraph': null }, BOTH],
  ['an application for a matter that we do not know', { '/matter': 'AT99', '/paragraph': null }, BOTH],
  ['an application for permission to work', { '/service': 'BE' }, BOTH],
  ['an application for a residence card', { '/service': 'AK' }, FILES_ONLY],
  ['a Duldung', { '/service': 'AK', '/matter': 'DU' }, FILES_ONLY],
  ['a Gestattung', { '/service': 'AK', '/matter': 'GE' }, FILES_ONLY],
  ['a Fiktionsbescheinigung', { '/matter': 'FB' }, FILES_ONLY],
  ['a Reiseausweis', { '/matter': 'RA' }, FILES_ONLY],
  ['a transfer into a new passport', { '/matter': 'UE' }, FILES_ONLY],
  ['a Verpflichtungserklärung', { '/matter': 'VE' }, FILES_ONLY],
  ['a supplement', { '/kind': 'SUPPLEMENT' }, FILES_ONLY],
  ['a question about the state of the case', { '/kind': 'STATUS_INQUIRY' }, FILES_ONLY],
  ['anything else', { '/kind': 'OTHER' }, FILES_ONLY],
])('%s goes to the targets that take it', (_, patch, expected) => {
  expect(targetsOf(patch)).toEqual(expected);
});

test('the same application once more goes nowhere', () => {
  expect(targetsOf({}, { isRepeat: true })).toEqual([]);
});

test('a second application on a case that has its message brings its files only', () => {
  expect(targetsOf({}, { caseHasMessage: true })).toEqual(FILES_ONLY);
});

describe('a question of the specialist system', () => {
  const ANSWER = ['SPECIALIST_SYSTEM ANSWER', 'DMS FILES'];
  test.each([
    ['SUPPLEMENT', ANSWER],
    ['APPLICATION', FILES_ONLY],
    ['STATUS_INQUIRY', FILES_ONLY],
    ['OTHER', FILES_ONLY],
  ])('%s: only a supplement answers it', (kind, expected) => {
    expect(targetsOf({ '/kind': kind }, { caseHasMessage: true, answersQuestion: true })).toEqual(expected);
  });

  test('the same answer once more goes nowhere', () => {
    expect(targetsOf({ '/kind': 'SUPPLEMENT' }, { isRepeat: true, answersQuestion: true })).toEqual([]);
  });
});

test.each(['APPLICATION', 'SUPPLEMENT'])('%s: what the specialist system gets without us is filed only', (kind) => {
  expect(targetsOf({ '/kind': kind }, { answersQuestion: true, arrivesWithoutUs: true })).toEqual(FILES_ONLY);
});

describe('an application that came as a message of the standard', () => {
  test.each([
    ['is passed on', {}, {}],
    ['is passed on also for a matter for which we would make no message', { '/matter': 'FB' }, {}],
    ['is passed on also when its case has a message: the sender corrected it', {}, { caseHasMessage: true }],
  ])('%s', (_, patch, change) => {
    expect(targetsOf(patch, { cameAsMessage: true, ...change })).toEqual(BOTH);
  });

  test('goes nowhere a second time', () => {
    expect(targetsOf({}, { cameAsMessage: true, isRepeat: true })).toEqual([]);
  });

  test('is only filed where the specialist system gets it itself', () => {
    expect(targetsOf({}, { cameAsMessage: true, arrivesWithoutUs: true })).toEqual(FILES_ONLY);
  });
});

test.each([
  ['IN_FRONT', true, false],
  ['IN_FRONT', false, false],
  ['BESIDE', true, true],
  ['BESIDE', false, false],
] as const)('gateway %s, came through it: %s: it arrives without us: %s', (place, cameThroughGateway, expected) => {
  expect(arrivesWithoutUs({ place }, cameThroughGateway)).toBe(expected);
});
