import type { CaseState, CommandContext } from '../case-file/case-state.js';

/** A case that lies in triage, new and calm; told otherwise by `patch`. */
export function aCaseState(patch: Partial<CaseState> = {}): CaseState {
  return {
    stage: 'TRIAGE',
    teamId: null,
    ownerId: null,
    routedAt: null,
    startedAt: null,
    openedAt: null,
    closedAt: null,
    result: null,
    reopenedCount: 0,
    waitingFor: 'NONE',
    waitingSince: null,
    wakeOn: null,
    wakeEvent: null,
    secondLookBy: null,
    jurisdiction: 'OURS',
    urgency: 'NORMAL',
    emergency: null,
    emergencyDueAt: null,
    withdrawnOn: null,
    isTest: false,
    ...patch,
  };
}

/** A team lead who commands at noon of 25 November 2026; told otherwise by `patch`. */
export function aCommandContext(patch: Partial<CommandContext> = {}): CommandContext {
  const now = new Date('2026-11-25T11:00:00Z');
  return {
    actor: { userId: 'petra', roles: ['TEAM_LEAD'] },
    now,
    today: '2026-11-25',
    transfersSettled: true,
    calmUrgency: 'NORMAL',
    ending: 'HERE',
    inWorkingMinutes: (minutes) => new Date(now.getTime() + minutes * 60_000),
    ...patch,
  };
}
