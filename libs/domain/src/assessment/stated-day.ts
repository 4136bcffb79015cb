import { readPartialDate } from '../time/partial-date.js';
import type { Day } from '../time/working-day.js';

/** The day that the application states, or null where it is not a whole day: nothing is computed from a guess. */
export function statedDay(text: string | null | undefined): Day | null {
  const date = readPartialDate(text ?? '');
  return typeof date !== 'string' && date.precision === 'day' ? date.value : null;
}
