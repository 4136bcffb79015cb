import type { CaseView } from '@einkanal/domain/inbox/case-filter';
import type { InboxRow } from '../../api/messages.js';
import { MY_GROUPS, myGroupOf, type MyGroup } from '../../case-file/my-groups.js';
import { URGENCY_GROUPS, urgencyGroupOf, type UrgencyGroup } from './urgency-groups.js';

/** The heads below which rows stand that are not listed by the day of receipt. */
export type ListedGroup = UrgencyGroup | MyGroup;

/** The heads of a view in their order: own cases by what can be done today, all else by urgency. */
export function groupsOf(view: CaseView): readonly ListedGroup[] {
  return view === 'mine' ? MY_GROUPS : URGENCY_GROUPS;
}

/** The head below which a row stands in a view today. */
export function listedGroupOf(view: CaseView, row: InboxRow, today: string): ListedGroup {
  return view === 'mine' ? myGroupOf(row, today) : urgencyGroupOf(row, today);
}
