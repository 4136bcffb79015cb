import { decide, CASE_COMMANDS, type CommandInputs } from '@einkanal/domain/case-file/case-commands';
import type { CaseState } from '@einkanal/domain/case-file/case-state';
import type { InboxRow, Session } from '../api/messages.js';
import { calendarDayOf } from '../format.js';
import { caseStateOf, surroundingsOf } from './row-state.js';

type Named = { id: string; name: string };
type Known = {
  session: Pick<Session, 'user' | 'roles'>;
  now: Date;
  team?: Named | undefined;
  owner?: Named | undefined;
};

/**
 * The row as it will be once a command is carried out, by the same rules that the API decides with; null where they
 * refuse it or the command does not change the state. The server's word replaces it.
 */
export function decidedRow(row: InboxRow, name: string, input: unknown, known: Known): InboxRow | null {
  if (!isStateCommand(name)) return null;
  const { session, now } = known;
  const decision = decide(name, caseStateOf(row), (input ?? {}) as never, {
    ...surroundingsOf(row, session),
    now,
    today: calendarDayOf(now),
    inWorkingMinutes: (minutes) => new Date(now.getTime() + minutes * 60_000),
  });
  return decision.refused === null ? { ...row, ...rowChange(row, decision.change, known) } : null;
}

function isStateCommand(name: string): name is keyof CommandInputs {
  return Object.hasOwn(CASE_COMMANDS, name);
}

function rowChange(row: InboxRow, change: Partial<CaseState>, known: Known): Partial<InboxRow> {
  const named = (id: string | null, candidates: (Named | null | undefined)[]): Named | null =>
    id === null ? null : (candidates.find((candidate) => candidate?.id === id) ?? { id, name: '' });
  const { stage, waitingFor, jurisdiction, urgency, emergency, teamId, ownerId, openedAt, secondLookBy } = change;
  const { user } = known.session;
  return {
    ...(stage && { stage }),
    ...(waitingFor && { waitingFor, wait: waitOf(row, change) }),
    ...(jurisdiction && { jurisdiction }),
    ...(urgency && { urgency }),
    ...(emergency && { emergency: { ...emergency, dueAt: change.emergencyDueAt?.toISOString() ?? null } }),
    ...(teamId !== undefined && { team: named(teamId, [known.team, row.team, row.suggestion?.team]) }),
    ...(ownerId !== undefined && { owner: named(ownerId, [known.owner, row.owner, user]) }),
    ...(change.withdrawnOn !== undefined && { withdrawnOn: change.withdrawnOn }),
    ...(openedAt !== undefined && { isNew: openedAt === null }),
    ...(secondLookBy !== undefined && { secondLookBy: named(secondLookBy, [user, row.secondLookBy]) }),
  };
}

function waitOf({ wait }: InboxRow, { waitingSince, wakeOn, wakeEvent }: Partial<CaseState>): InboxRow['wait'] {
  return {
    since: waitingSince === undefined ? wait.since : (waitingSince?.toISOString() ?? null),
    until: wakeOn === undefined ? wait.until : wakeOn,
    event: wakeEvent === undefined ? wait.event : wakeEvent,
  };
}
