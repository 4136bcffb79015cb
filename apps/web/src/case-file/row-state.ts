import { calmUrgencyOfValue } from '@einkanal/domain/assessment/case-urgency';
import type { CommandContext, CaseState, GuardedState, Surroundings } from '@einkanal/domain/case-file/case-state';
import type { InboxRow, Session } from '../api/messages.js';
import { transferLight } from './lights.js';

/** What guards read of a case, from a row of a list. */
export function guardedStateOf(row: InboxRow): GuardedState {
  const { stage, waitingFor, jurisdiction, urgency, emergency, withdrawnOn, isTest } = row;
  return {
    stage,
    waitingFor,
    jurisdiction,
    urgency,
    emergency,
    withdrawnOn,
    isTest,
    teamId: row.team?.id ?? null,
    ownerId: row.owner?.id ?? null,
  };
}

/** The state of a case, as far as a row tells it: enough to show at once what a command will do. */
export function caseStateOf(row: InboxRow): CaseState {
  return {
    ...guardedStateOf(row),
    routedAt: null,
    startedAt: null,
    openedAt: null,
    closedAt: null,
    result: null,
    reopenedCount: 0,
    waitingSince: row.wait.since === null ? null : new Date(row.wait.since),
    wakeOn: row.wait.until,
    wakeEvent: row.wait.event,
    secondLookBy: row.secondLookBy?.id ?? null,
    emergencyDueAt: row.emergency?.dueAt ? new Date(row.emergency.dueAt) : null,
  };
}

/** What guards look at beside the case. */
export function surroundingsOf(
  row: InboxRow,
  { user, roles }: Pick<Session, 'user' | 'roles'>,
): Surroundings & Pick<CommandContext, 'actor'> {
  return {
    actor: { userId: user.id, roles },
    transfersSettled: row.transfers.every(isSettled),
    calmUrgency: calmUrgencyOfValue(row),
    ending: 'HERE',
  };
}

/** A question that is never filed keeps nothing open. */
function isSettled(transfer: InboxRow['transfers'][number]): boolean {
  return transfer.holdReason === 'NOT_AN_APPLICATION' || ['fine', 'unneeded'].includes(transferLight(transfer));
}
