import type { InboxRow } from '../api/messages.js';
import { calendarDayOf } from '../format.js';

/** The heads of *Meine Vorgänge*, in the order in which a day's work goes. */
export const MY_GROUPS = ['emergency', 'due', 'woken', 'assigned', 'inProgress', 'waiting'] as const;
export type MyGroup = (typeof MY_GROUPS)[number];

type Facts = Pick<InboxRow, 'urgency' | 'stage' | 'waitingFor' | 'dueOn' | 'wait' | 'lastEvent'>;

/**
 * Under which head an own case stands today. An emergency is never put away by a wait; a wait whose day has come is
 * over; what waits is not due.
 */
export function myGroupOf(row: Facts, today: string): MyGroup {
  if (row.urgency === 'EMERGENCY' || row.urgency === 'EMERGENCY_SUSPECTED') return 'emergency';
  const isWakeDay = row.wait.until !== null && row.wait.until <= today;
  if (row.waitingFor !== 'NONE' && !isWakeDay) return 'waiting';
  if (row.dueOn !== null && row.dueOn <= today) return 'due';
  if (row.waitingFor !== 'NONE' || hasWokenOn(row, today)) return 'woken';
  return row.stage === 'ASSIGNED' ? 'assigned' : 'inProgress';
}

function hasWokenOn({ lastEvent }: Facts, today: string): boolean {
  return lastEvent?.type === 'case-woken' && calendarDayOf(lastEvent.at) === today;
}

/** The rows by heads, empty heads left out; within a head they keep their order. */
export function groupMine<Row extends Facts>(rows: readonly Row[], today: string): { group: MyGroup; rows: Row[] }[] {
  const grouped = Map.groupBy(rows, (row) => myGroupOf(row, today));
  return MY_GROUPS.flatMap((group) => {
    const found = grouped.get(group);
    return found ? [{ group, rows: found }] : [];
  });
}
