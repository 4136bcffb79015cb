import type { InboxCounts } from '../../api/messages.js';
import type { ViewFilter } from './view-filter.js';

/** How many cases a view has by the counts of the navigation; null where it is narrowed down or not counted there. */
export function countOf({ view, narrowed }: ViewFilter, counts: InboxCounts | undefined) {
  if (!counts || Object.keys(narrowed).length > 0 || view === 'open' || view === 'all') return null;
  return counts[view];
}
