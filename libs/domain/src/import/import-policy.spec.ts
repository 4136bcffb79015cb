import { neededTransfers } from './import-policy.js';

const targetsOf = (patch: Partial<Parameters<typeof neededTransfers>[0]>) =>
  neededTransfers({
    kind: 'APPLICATION',
    service: 'AT',
    matter: 'AT18G',
    isRepeat: false,
    caseHasMessage: false,
    ...patch,
  }).map(({ target, purpose }) => `${target} ${purpose}`);

const BOTH = ['SPECIALIST_SYSTEM APPLICATION', 'DMS FILES'];
const FILES_ONLY = ['DMS FILES'];

test.each([
  ['an application for a residence title', {}, BOTH],
  ['an application whose matter the sender did not name', { matter: null }, BOTH],
  ['an application for a matter that we do not know', { matter: 'AT99' }, BOTH],
  ['an application for permission to work', { service: 'BE', matter: 'BE' }, BOTH],
  ['an application for a residence card', { service: 'AK', matter: 'AK5' }, FILES_ONLY],
  ['a Duldung', { matter: 'DU' }, FILES_ONLY],
  ['a Gestattung', { matter: 'GE' }, FILES_ONLY],
  ['a Reiseausweis', { matter: 'RA' }, FILES_ONLY],
  ['a transfer into a new passport', { matter: 'UE' }, FILES_ONLY],
  ['a Verpflichtungserklärung', { matter: 'VE' }, FILES_ONLY],
  ['a Fiktionsbescheinigung', { matter: 'FB' }, FILES_ONLY],
  ['a supplement', { kind: 'SUPPLEMENT' }, FILES_ONLY],
  ['a question about the state of the case', { kind: 'STATUS_INQUIRY' }, FILES_ONLY],
  ['anything else', { kind: 'OTHER' }, FILES_ONLY],
  ['the same application once more', { isRepeat: true }, []],
  ['a second application on the same case', { caseHasMessage: true }, FILES_ONLY],
] as const)('%s is transferred to the targets that take it', (_, patch, expected) => {
  expect(targetsOf(patch)).toEqual(expected);
});
