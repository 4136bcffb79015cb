import fc from 'fast-check';
import { addDays, calendarDayOf } from '../../format.js';
import type { ListedRow } from './inbox.api.js';
import { receiptGroupOf } from './receipt-groups.js';
import { groupRows } from './row-groups.js';
import { urgencyGroupOf } from './urgency-groups.js';

// A Wednesday.
const TODAY = '2026-11-25';
const rowOf = (receivedAt: string, patch: Partial<ListedRow> = {}) =>
  ({ id: receivedAt, receivedAt, ...patch }) as ListedRow;
const byReceipt = (isComplete: boolean) => ({ order: 'newest' as const, today: TODAY, isComplete });

test.each([
  [{ urgency: 'EMERGENCY', dueOn: '2026-12-24' }, 'emergencies'],
  [{ urgency: 'EMERGENCY_SUSPECTED', dueOn: null }, 'emergencies'],
  [{ urgency: 'NORMAL', dueOn: '2026-11-25' }, 'due'],
  [{ urgency: 'URGENT', dueOn: '2026-11-20' }, 'due'],
  [{ urgency: 'URGENT', dueOn: '2026-11-26' }, 'byUrgency'],
  [{ urgency: 'NORMAL', dueOn: null }, 'byUrgency'],
] as const)('by urgency %o stands under %s', (row, group) => {
  expect(urgencyGroupOf(row, TODAY)).toBe(group);
});

test('by urgency emergencies come first, then what is due, then the rest; in each group the order stays', () => {
  const rows = (['byUrgency', 'due', 'emergencies', 'due', 'byUrgency'] as const).map((group, at) =>
    rowOf('2026-11-25T09:00:00Z', { id: String(at), group }),
  );
  const items = groupRows(rows, { order: 'urgency', today: TODAY, isComplete: true });
  expect(items.map((item) => (item.kind === 'head' ? `${item.group} ${String(item.count)}` : item.row.id))).toEqual([
    'emergencies 1',
    '2',
    'due 2',
    '1',
    '3',
    'byUrgency 2',
    '0',
    '4',
  ]);
});

test('a day begins at midnight in Berlin, not in Greenwich', () => {
  const items = groupRows([rowOf('2026-11-24T23:30:00Z'), rowOf('2026-11-24T22:30:00Z')], byReceipt(true));
  expect(items.flatMap((item) => (item.kind === 'head' ? [item.group] : []))).toEqual(['today', 'yesterday']);
});

test('a group is counted only when all of it is loaded', () => {
  const rows = [rowOf('2026-11-25T09:00:00Z'), rowOf('2026-11-24T09:00:00Z'), rowOf('2026-11-24T08:00:00Z')];
  const countsOf = (isComplete: boolean) =>
    groupRows(rows, byReceipt(isComplete)).flatMap((item) => (item.kind === 'head' ? [item.count] : []));
  expect(countsOf(true)).toEqual([1, 2]);
  expect(countsOf(false)).toEqual([1, null]);
});

test('every row stands once, in its order, below the head of its group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (daysAgo) => {
      const rows = daysAgo
        .sort((a, b) => a - b)
        .map((days, at) => ({ ...rowOf(`${addDays(TODAY, -days)}T12:00:00Z`), id: String(at) }));
      const items = groupRows(rows, byReceipt(true));
      let group = '';
      const seen: string[] = [];
      for (const item of items) {
        if (item.kind === 'head') {
          expect(item.group).not.toBe(group);
          group = item.group;
        } else {
          expect(receiptGroupOf(calendarDayOf(item.row.receivedAt), TODAY)).toBe(group);
          seen.push(item.row.id);
        }
      }
      expect(seen).toEqual(rows.map(({ id }) => id));
    }),
  );
});
