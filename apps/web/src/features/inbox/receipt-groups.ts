import type { InboxRow } from '../../api/messages.js';
import { addDays, calendarDayOf } from '../../format.js';

/** The heads of the list: near days by name, older ones by month (`2026-10`). */
export type ReceiptGroup = 'today' | 'yesterday' | 'thisWeek' | 'lastWeek' | `${number}-${number}`;
export type ListItem =
  { kind: 'head'; group: ReceiptGroup; count: number | null } | { kind: 'row'; row: InboxRow; rowNumber: number };

/** The group of a day of receipt. Weeks begin on Monday. */
export function receiptGroupOf(day: string, today: string): ReceiptGroup {
  if (day >= today) return 'today';
  if (day === addDays(today, -1)) return 'yesterday';
  const monday = addDays(today, -((new Date(`${today}T12:00Z`).getUTCDay() + 6) % 7));
  if (day >= monday) return 'thisWeek';
  if (day >= addDays(monday, -7)) return 'lastWeek';
  return day.slice(0, 7) as ReceiptGroup;
}

/**
 * Rows with a head before each group. A group is counted only when all of it is loaded: the last one is not while more
 * pages follow.
 */
export function groupByReceipt(rows: readonly InboxRow[], today: string, isComplete: boolean): ListItem[] {
  const items: ListItem[] = [];
  let head: Extract<ListItem, { kind: 'head' }> | undefined;
  for (const [rowNumber, row] of rows.entries()) {
    const group = receiptGroupOf(calendarDayOf(row.receivedAt), today);
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
