import { causeKey, groupTransfers, type Grouped } from './transfer-groups.js';

const row = (jobId: string, change: Partial<Grouped> = {}): Grouped => ({
  jobId,
  target: 'SPECIALIST_SYSTEM',
  state: 'NEEDS_ATTENTION',
  errorCode: 'value-not-allowed',
  errorPointer: '/applicant/identityDocument/number',
  ...change,
});

const shown = (rows: readonly Grouped[]) =>
  groupTransfers(rows).map((item) => (item.kind === 'row' ? item.row.jobId : `${item.group.kind} ${item.group.count}`));

test('what fails for the same cause stands together, and what goes its way by itself comes last', () => {
  expect(
    shown([
      row('passport-1'),
      row('running', { state: 'RUNNING', errorCode: null, errorPointer: null }),
      row('dms', { target: 'DMS' }),
      row('passport-2'),
    ]),
  ).toEqual(['cause 2', 'passport-1', 'passport-2', 'cause 1', 'dms', 'rest 1', 'running']);
});

test('another field, another code or another target is another cause', () => {
  const keys = [{}, { errorPointer: '/family/0/birthDate' }, { errorCode: 'field-missing' }, { target: 'DMS' }];
  expect(new Set(keys.map((change) => causeKey(row('a', change)))).size).toBe(4);
});

test('rows are numbered through, across the heads', () => {
  const items = groupTransfers([row('a'), row('b', { target: 'DMS' }), row('c', { state: 'SUCCEEDED' })]);
  expect(items.flatMap((item) => (item.kind === 'row' ? [item.rowNumber] : []))).toEqual([0, 1, 2]);
});
