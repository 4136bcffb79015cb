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
