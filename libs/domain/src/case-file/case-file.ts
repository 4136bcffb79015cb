/** The five independent dimensions of a case. Which change is allowed when stands in the lifecycle, not here. */
export const CASE_STAGES = [
  'RECEIVED',
  'TRIAGE',
  'SECOND_LOOK',
  'ASSIGNED',
  'IN_PROGRESS',
  'CLOSED',
  'HANDED_OVER',
  'MERGED',
] as const;
export const WAITING_FOR = ['NONE', 'APPLICANT', 'THIRD_PARTY', 'APPOINTMENT', 'SNOOZED'] as const;
export const JURISDICTIONS = [
  'UNCHECKED',
  'OURS',
  'SUSPECTED_OTHER',
  'CONFIRMED_OURS',
  'CONFIRMED_OTHER',
  'HANDOVER_SENT',
  'HANDOVER_ACCEPTED',
  'HANDOVER_RETURNED',
  'KEPT_WITH_CONSENT',
] as const;
export const URGENCIES = ['NORMAL', 'HIGH', 'URGENT', 'EMERGENCY_SUSPECTED', 'EMERGENCY'] as const;
export const ORIGINS = ['ONLINE', 'DESK', 'PAPER', 'BACKLOG'] as const;

export type CaseStage = (typeof CASE_STAGES)[number];
export type WaitingFor = (typeof WAITING_FOR)[number];
export type Jurisdiction = (typeof JURISDICTIONS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Origin = (typeof ORIGINS)[number];

/** What ends a follow-up before its day: documents that arrive, or an appointment that was kept. */
export const WAKE_EVENTS = ['DOCUMENTS', 'APPOINTMENT'] as const;
/** How a case can end here. `HANDED_TO_CASEWORK` is set by the system in offices that end with the transfer. */
export const CASE_RESULTS = [
  'GRANTED',
  'REFUSED',
  'WITHDRAWN',
  'NOT_NEEDED',
  'ANSWERED',
  'HANDED_TO_CASEWORK',
] as const;

export type WakeEvent = (typeof WAKE_EVENTS)[number];
export type CaseResult = (typeof CASE_RESULTS)[number];

/** What staff stated about a case: it wins over what the rules read from the application. */
export type StaffAnswers = {
  checklist?: Record<string, 'PRESENT' | 'MISSING' | 'UNCLEAR'>;
  questions?: Record<string, 'YES' | 'NO' | 'UNCLEAR'>;
  /** The team that a receiving team named as the right one when it sent the case back. */
  rightTeamId?: string | null;
};

/** The stages in which somebody still has to do something. */
export function isOpen(stage: CaseStage): boolean {
  return stage !== 'CLOSED' && stage !== 'HANDED_OVER' && stage !== 'MERGED';
}
