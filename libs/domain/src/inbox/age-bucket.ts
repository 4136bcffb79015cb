import { addDays, workingDaysAfter, type Day, type Holidays } from '../time/working-day.js';

/** Ages of cases in working days, as the page Steuerung groups them and the list filters them. */
export const AGE_BUCKETS = ['0-2', '3-5', '6-10', '11-15', '16-20', '21-40', '41-60', '61-'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** The bucket of a case that is so many working days old. */
export function ageBucketOf(workingDays: number): AgeBucket {
  return AGE_BUCKETS.findLast((bucket) => boundsOf(bucket).least <= workingDays) ?? AGE_BUCKETS[0];
}

/**
 * The days on which the cases of a bucket were received, both included; null where that side is open. So a bucket is
 * counted by an index over the receipt, and each case is in exactly one. What is dated after today is as old as today's.
 */
export function receivedOnRangeOf(
  bucket: AgeBucket,
  today: Day,
  holidays: Holidays,
): { first: Day | null; last: Day | null } {
  const { least, most } = boundsOf(bucket);
  return {
    first: most === null ? null : firstDayOfAge(most, today, holidays),
    last: least === 0 ? null : addDays(firstDayOfAge(least - 1, today, holidays), -1),
  };
}

function boundsOf(bucket: AgeBucket): { least: number; most: number | null } {
  const [least = '', most = ''] = bucket.split('-');
  return { least: Number(least), most: most === '' ? null : Number(most) };
}

/** The earliest day whose cases are no older than that many working days. */
function firstDayOfAge(age: number, today: Day, holidays: Holidays): Day {
  let first = today;
  let count = 0;
  for (;;) {
    // A case of the day before is older by one where `first` is a working day.
    const before = addDays(first, -1);
    count += workingDaysAfter(before, first, holidays);
    if (count > age) return first;
    first = before;
  }
}
