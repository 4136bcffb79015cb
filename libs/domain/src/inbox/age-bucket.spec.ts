import fc from 'fast-check';
import { addDays, workingDaysAfter } from '../time/working-day.js';
import { AGE_BUCKETS, ageBucketOf, receivedOnRangeOf } from './age-bucket.js';

const holidays = new Set(['2026-10-03', '2026-11-01', '2026-12-25', '2026-12-26', '2027-01-01', '2027-01-06']);

test.each([
  [0, '0-2'],
  [2, '0-2'],
  [3, '3-5'],
  [15, '11-15'],
  [16, '16-20'],
  [60, '41-60'],
  [61, '61-'],
  [500, '61-'],
])('%i working days are in the bucket %s', (age, bucket) => {
  expect(ageBucketOf(age)).toBe(bucket);
});

test('the days of the buckets are those of the ages, each day in exactly one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -3, max: 200 }), (ahead, back) => {
      const today = addDays('2026-11-01', ahead);
      const received = addDays(today, -back);
      const holding = AGE_BUCKETS.filter((bucket) => {
        const { first, last } = receivedOnRangeOf(bucket, today, holidays);
        return (first === null || first <= received) && (last === null || received <= last);
      });
      expect(holding).toEqual([ageBucketOf(workingDaysAfter(received, today, holidays))]);
    }),
  );
});
