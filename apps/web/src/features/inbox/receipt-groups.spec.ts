import fc from 'fast-check';
import type { InboxRow } from '../../api/messages.js';
import { addDays, calendarDayOf } from '../../format.js';
import { groupByReceipt, receiptGroupOf } from './receipt-groups.js';

// A Wednesday.
const TODAY = '2026-11-25';
const rowOf = (receivedAt: string) => ({ id: receivedAt, receivedAt }) as InboxRow;

test.each([
  ['2026-11-25', 'today'],
  ['2026-11-26', 'today'],
  ['2026-11-24', 'yesterday'],
  ['2026-11-23', 'thisWeek'],
  ['2026-11-22', 'lastWeek'],
  ['2026-11-16', 'lastWeek'],
  ['2026-11-15', '2026-11'],
  ['2025-12-31', '2025-12'],
])('what came on %s stands under %s', (day, group) => {
  expect(receiptGroupOf(day, TODAY)).toBe(group);
});

test('on a Monday the days before belong to yesterday and last week', () => {
  expect(['2026-11-22', '2026-11-21'].map((day) => receiptGroupOf(day, '2026-11-23'))).toEqual([
    'yesterday',
    'lastWeek',
  ]);
});

test('a day begins at midnight in Berlin, not in Greenwich', () => {
  const items = groupByReceipt([rowOf('2026-11-24T23:30:00Z'), rowOf('2026-11-24T22:30:00Z')], TODAY, true);
  expect(items.flatMap((item) => (item.kind === 'head' ? [item.group] : []))).toEqual(['today', 'yesterday']);
});

test('a group is counted only when all of it is loaded', () => {
  const rows = [rowOf('2026-11-25T09:00:00Z'), rowOf('2026-11-24T09:00:00Z'), rowOf('2026-11-24T08:00:00Z')];
  const countsOf = (isComplete: boolean) =>
    groupByReceipt(rows, TODAY, isComplete).flatMap((item) => (item.kind === 'head' ? [item.count] : []));
  expect(countsOf(true)).toEqual([1, 2]);
  expect(countsOf(false)).toEqual([1, null]);
});

test('every row stands once, in its order, below the head of its group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (daysAgo) => {
      const rows = daysAgo
        .sort((a, b) => a - b)
        .map((days, at) => ({ ...rowOf(`${addDays(TODAY, -days)}T12:00:00Z`), id: String(at) }));
      const items = groupByReceipt(rows, TODAY, true);
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
