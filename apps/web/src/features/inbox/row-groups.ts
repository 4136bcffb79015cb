import type { InboxRow, Preferences } from '../../api/messages.js';
import { calendarDayOf } from '../../format.js';
import type { ListedRow } from './inbox.api.js';
import { receiptGroupOf, type ReceiptGroup } from './receipt-groups.js';
import { URGENCY_GROUPS, type UrgencyGroup } from './urgency-groups.js';

export type RowGroup = ReceiptGroup | UrgencyGroup;
export type ListItem =
  { kind: 'head'; group: RowGroup; count: number | null } | { kind: 'row'; row: InboxRow; rowNumber: number };

type Known = { order: Preferences['order']; today: string; isComplete: boolean };

/**
 * Rows with a head before each group: by urgency, or by day of receipt. A group is counted only when all of it is
 * loaded: the last one is not while more pages follow.
 */
export function groupRows(rows: readonly ListedRow[], { order, today, isComplete }: Known): ListItem[] {
  const inOrder =
    order === 'urgency' ? URGENCY_GROUPS.flatMap((group) => rows.filter((row) => row.group === group)) : rows;
  const items: ListItem[] = [];
  let head: Extract<ListItem, { kind: 'head' }> | undefined;
  for (const [rowNumber, row] of inOrder.entries()) {
    const group = order === 'urgency' ? row.group : receiptGroupOf(calendarDayOf(row.receivedAt), today);
    if (group !== head?.group) {
      head = { kind: 'head', group, count: 0 };
      items.push(head);
    }
    head.count = (head.count ?? 0) + 1;
    items.push({ kind: 'row', row, rowNumber });
  }
  if (head && !isComplete) head.count = null;
  return items;
}
