import type { ImportState } from '../import/import-job.js';
import { lightOf, type Transfer } from './transfer-light.js';

const dms = (state: ImportState): Transfer => ({ target: 'DMS', state, holdReason: null, nextAttemptAt: null });

test.each<[ImportState[], string]>([
  [['SUCCEEDED', 'NEEDS_ATTENTION', 'QUEUED'], 'NEEDS_ATTENTION'],
  [['SUCCEEDED', 'RETRY_SCHEDULED', 'RUNNING'], 'RETRY_SCHEDULED'],
  [['SUCCEEDED', 'HELD'], 'HELD'],
  [['SUCCEEDED', 'QUEUED'], 'QUEUED'],
  [['SUPERSEDED', 'SUCCEEDED'], 'SUCCEEDED'],
  [['WAIVED'], 'WAIVED'],
])('of transfers that are %j the light shows %s', (states, shown) => {
  expect(lightOf('DMS', 'TRIAGE', states.map(dms)).state).toBe(shown);
});

test('what goes nowhere is not needed, once the case was looked at', () => {
  expect(lightOf('SPECIALIST_SYSTEM', 'TRIAGE', [dms('SUCCEEDED')]).state).toBe('NONE');
  expect(lightOf('SPECIALIST_SYSTEM', 'RECEIVED', []).state).toBe('QUEUED');
});
