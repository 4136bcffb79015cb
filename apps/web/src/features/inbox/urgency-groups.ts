import type { InboxRow } from '../../api/messages.js';

/** The heads of the list by urgency. */
export const URGENCY_GROUPS = ['emergencies', 'due', 'byUrgency'] as const;
export type UrgencyGroup = (typeof URGENCY_GROUPS)[number];

/** Where a row stands in the list by urgency: emergencies, then what is due today or overdue, then the rest. */
export function urgencyGroupOf({ urgency, dueOn }: Pick<InboxRow, 'urgency' | 'dueOn'>, today: string): UrgencyGroup {
  if (urgency === 'EMERGENCY' || urgency === 'EMERGENCY_SUSPECTED') return 'emergencies';
  return dueOn !== null && dueOn <= today ? 'due' : 'byUrgency';
}
