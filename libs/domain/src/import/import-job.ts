/** One transfer of one submission into one target system. The state stands in the database; a queue only carries ids. */
export const IMPORT_STATES = [
  'HELD',
  'QUEUED',
  'RUNNING',
  'RETRY_SCHEDULED',
  'SUCCEEDED',
  'NEEDS_ATTENTION',
  'WAIVED',
  'SUPERSEDED',
] as const;
export const TARGETS = ['SPECIALIST_SYSTEM', 'DMS'] as const;
export const HOLD_REASONS = [
  'JURISDICTION',
  'POSSIBLE_DUPLICATE',
  'NOT_AN_APPLICATION',
  'SCAN_PENDING',
  'TRIAGE',
] as const;
export const IMPORT_STEPS = ['PREPARE', 'LOOK_UP', 'DELIVER', 'CONFIRM', 'LINK'] as const;

/** How a step of an attempt ended: refused for good by the target, or failed and to be tried again. */
export const STEP_OUTCOMES = ['DONE', 'REFUSED', 'FAILED'] as const;

export type ImportState = (typeof IMPORT_STATES)[number];
export type Target = (typeof TARGETS)[number];
export type HoldReason = (typeof HOLD_REASONS)[number];
export type ImportStep = (typeof IMPORT_STEPS)[number];
export type StepOutcome = (typeof STEP_OUTCOMES)[number];
