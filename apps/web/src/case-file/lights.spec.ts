import { IMPORT_STATES } from '@einkanal/domain/import/import-job';
import type { TransferLight } from '../api/messages.js';
import { completenessLight, jurisdictionLight, transferLight, worstTransfer } from './lights.js';

const transferOf = (target: TransferLight['target'], state: TransferLight['state']): TransferLight => ({
  target,
  state,
  holdReason: null,
  nextAttemptAt: null,
  arrivesItself: false,
});

test.each([
  ['UNCHECKED', 'waiting'],
  ['OURS', 'fine'],
  ['SUSPECTED_OTHER', 'attention'],
  ['CONFIRMED_OTHER', 'bad'],
  ['HANDOVER_RETURNED', 'attention'],
] as const)('a jurisdiction that is %s shows as %s', (jurisdiction, light) => {
  expect(jurisdictionLight({ jurisdiction })).toBe(light);
});

test('colour is spent on a transfer only when it needs a person or moves', () => {
  const loud = IMPORT_STATES.filter((state) => ['attention', 'bad', 'running'].includes(transferLight({ state })));
  expect(loud).toEqual(['RUNNING', 'NEEDS_ATTENTION']);
});

test.each([
  [['SUCCEEDED', 'NEEDS_ATTENTION'], 'NEEDS_ATTENTION'],
  [['HELD', 'RUNNING'], 'HELD'],
  [['SUCCEEDED', 'QUEUED'], 'QUEUED'],
  [['NONE', 'SUCCEEDED'], 'SUCCEEDED'],
] as const)('of %o the light shows %s', ([first, second], shown) => {
  expect(worstTransfer([transferOf('SPECIALIST_SYSTEM', first), transferOf('DMS', second)])?.state).toBe(shown);
});

test('a case without a planned transfer has none to show', () => {
  expect(worstTransfer([])).toBeNull();
});

test.each([
  [0, 0, 'fine'],
  [0, 2, 'attention'],
  [1, 0, 'bad'],
  [1, 2, 'bad'],
])('with %i missing and %i unclear documents VS is %s', (missingCount, unclearCount, light) => {
  expect(completenessLight({ missingCount, unclearCount })).toBe(light);
});
