import type { ImportState } from '../import/import-job.js';
import { lightOf, type Transfer } from './transfer-light.js';

const dms = (state: ImportState): Transfer => ({ target: 'DMS', state, holdReason: null, nextAttemptAt: null });

const seen = { stage: 'TRIAGE', cameThroughGateway: false } as const;

test.each<[ImportState[], string]>([
  [['SUCCEEDED', 'NEEDS_ATTENTION', 'QUEUED'], 'NEEDS_ATTENTION'],
  [['SUCCEEDED', 'RETRY_SCHEDULED', 'RUNNING'], 'RETRY_SCHEDULED'],
  [['SUCCEEDED', 'HELD'], 'HELD'],
  [['SUCCEEDED', 'QUEUED'], 'QUEUED'],
  [['SUPERSEDED', 'SUCCEEDED'], 'SUCCEEDED'],
  [['WAIVED'], 'WAIVED'],
])('of transfers that are %j the light shows %s', (states, shown) => {
  expect(lightOf('DMS', seen, states.map(dms)).state).toBe(shown);
});

test('what goes nowhere is not needed, once the case was looked at', () => {
  expect(lightOf('SPECIALIST_SYSTEM', seen, [dms('SUCCEEDED')]).state).toBe('NONE');
  expect(lightOf('SPECIALIST_SYSTEM', { ...seen, stage: 'RECEIVED' }, []).state).toBe('QUEUED');
});

test('where nothing is planned for what came through the gateway, the specialist system gets it itself', () => {
  const copied = { ...seen, cameThroughGateway: true };
  expect(lightOf('SPECIALIST_SYSTEM', copied, [])).toMatchObject({ state: 'NONE', arrivesItself: true });
  expect(lightOf('SPECIALIST_SYSTEM', seen, []).arrivesItself).toBe(false);
  expect(lightOf('DMS', copied, []).arrivesItself).toBe(false);
  expect(lightOf('SPECIALIST_SYSTEM', { ...copied, stage: 'RECEIVED' }, []).arrivesItself).toBe(false);
  expect(lightOf('SPECIALIST_SYSTEM', copied, [{ ...dms('QUEUED'), target: 'SPECIALIST_SYSTEM' }]).arrivesItself).toBe(
    false,
  );
});
