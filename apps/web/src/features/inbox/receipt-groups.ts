import { addDays } from '../../format.js';

/** The heads of the list: near days by name, older ones by month (`2026-10`). */
export type ReceiptGroup = 'today' | 'yesterday' | 'thisWeek' | 'lastWeek' | `${number}-${number}`;

/** The group of a day of receipt. Weeks begin on Monday. */
export function receiptGroupOf(day: string, today: string): ReceiptGroup {
  if (day >= today) return 'today';
  if (day === addDays(today, -1)) return 'yesterday';
  const monday = addDays(today, -((new Date(`${today}T12:00Z`).getUTCDay() + 6) % 7));
  if (day >= monday) return 'thisWeek';
  if (day >= addDays(monday, -7)) return 'lastWeek';
  return day.slice(0, 7) as ReceiptGroup;
}
