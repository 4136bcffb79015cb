import type { CaseView } from '@einkanal/domain/inbox/case-filter';
import type { InboxRow, Preferences } from '../../api/messages.js';
import { calendarDayOf } from '../../format.js';
import type { ListedRow } from './inbox.api.js';
import { receiptGroupOf, type ReceiptGroup } from './receipt-groups.js';
import { groupsOf, type ListedGroup } from './listed-group.js';

export type RowGroup = ReceiptGroup | ListedGroup;
export type ListItem =
  { kind: 'head'; group: RowGroup; count: number | null } | { kind: 'row'; row: InboxRow; rowNumber: number };

type Known = {
  view?: CaseView;
  order: Preferences['order'];
  today: string;
  isComplete: boolean;
  /** A group whose rows stay away until they are wanted. */
  folded?: RowGroup | null;
};

/**
 * Rows with a head before each group: by urgency, by what can be done today, or by day of receipt. A group is counted only when all of it is
 * loaded: the last one is not while more pages follow.
 */
export function groupRows(rows: readonly ListedRow[], known: Known): ListItem[] {
  const { view = 'inbox', order, today, isComplete, folded = null } = known;
  const isListed = order === 'urgency' || view === 'mine';
  const inOrder = isListed ? groupsOf(view).flatMap((group) => rows.filter((row) => row.group === group)) : rows;
  const items: ListItem[] = [];
  let head: Extract<ListItem, { kind: 'head' }> | undefined;
  for (const [rowNumber, row] of inOrder.entries()) {
    const group = isListed ? row.group : receiptGroupOf(calendarDayOf(row.receivedAt), today);
    if (group !== head?.group) {
      head = { kind: 'head', group, count: 0 };
      items.push(head);
    }
    head.count = (head.count ?? 0) + 1;
    if (group !== folded) items.push({ kind: 'row', row, rowNumber });
  }
  if (head && !isComplete) head.count = null;
  return items;
}
