import { receiptGroupOf } from './receipt-groups.js';

// A Wednesday.
const TODAY = '2026-11-25';

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
