import type { Ending } from '../office/office-settings.js';
import type { Role } from '../office/role.js';
import type { Day } from '../time/working-day.js';
import type { CaseResult, CaseStage, Jurisdiction, Urgency, WaitingFor, WakeEvent } from './case-file.js';
import type { Emergency } from './emergency.js';

/** What commands read and change of a case: its dimensions, who has it, and since when. */
export type CaseState = {
  stage: CaseStage;
  teamId: string | null;
  ownerId: string | null;
  routedAt: Date | null;
  startedAt: Date | null;
  openedAt: Date | null;
  closedAt: Date | null;
  result: CaseResult | null;
  reopenedCount: number;
  waitingFor: WaitingFor;
  waitingSince: Date | null;
  wakeOn: Day | null;
  wakeEvent: WakeEvent | null;
  secondLookBy: string | null;
  jurisdiction: Jurisdiction;
  urgency: Urgency;
  emergency: Emergency | null;
  emergencyDueAt: Date | null;
  /** The day on which the applicant withdrew; null where nobody has. */
  withdrawnOn: Day | null;
  /** It came as a test message: nothing of it may leave for another office. */
  isTest: boolean;
};

/** What guards look at: enough to draw the buttons. */
export type GuardedState = Pick<
  CaseState,
  'stage' | 'teamId' | 'ownerId' | 'waitingFor' | 'jurisdiction' | 'urgency' | 'emergency' | 'withdrawnOn' | 'isTest'
>;

/** Who commands. */
export type Actor = { userId: string; roles: readonly Role[] };

/** What guards read beside the case itself. */
export type Surroundings = {
  /** Nothing of the case waits for a target any more: everything is transferred, waived or superseded. */
  transfersSettled: boolean;
  /** The urgency that remains without an emergency, by the case's own reasons. */
  calmUrgency: Extract<Urgency, 'NORMAL' | 'HIGH' | 'URGENT'>;
  ending: Ending;
};

export type CommandContext = Surroundings & {
  actor: Actor;
  now: Date;
  today: Day;
  /** The instant some working minutes from now, by the office's hours and holidays. */
  inWorkingMinutes: (minutes: number) => Date;
};

/** Where an open case lies: each in exactly one place. Null for one that is closed, handed over or merged. */
export type CasePlace =
  { kind: 'inbox' } | { kind: 'second-look' } | { kind: 'team'; teamId: string } | { kind: 'person'; ownerId: string };

export function placeOf({ stage, teamId, ownerId }: CaseState): CasePlace | null {
  switch (stage) {
    case 'RECEIVED':
    case 'TRIAGE':
      return { kind: 'inbox' };
    case 'SECOND_LOOK':
      return { kind: 'second-look' };
    case 'ASSIGNED':
    case 'IN_PROGRESS':
      if (ownerId !== null) return { kind: 'person', ownerId };
      return teamId === null ? null : { kind: 'team', teamId };
    case 'CLOSED':
    case 'HANDED_OVER':
    case 'MERGED':
      return null;
  }
}
