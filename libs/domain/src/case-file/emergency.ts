import type { Urgency } from './case-file.js';

/** Why a case cannot wait for its turn. */
export const EMERGENCY_REASONS = ['EXPIRY_WITH_JOB_LOSS', 'URGENT_TRAVEL', 'DETENTION', 'CHILD_OR_HEALTH'] as const;
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];

/** Working minutes within which a suspicion is answered, and a confirmed emergency acknowledged. */
export const ANSWER_WITHIN_MINUTES = 60;
export const ACKNOWLEDGE_WITHIN_MINUTES = 30;

/** Who is told when a clock runs out: the team, then its lead, then the office manager. */
export const ESCALATION_LEVELS = 2;

/** A person's act, or what the rules did. */
export type Act = { by: string | null; at: string };

/**
 * An emergency with its history. `by` is a user's id, null where the rules suspected it; instants are ISO text because
 * the record is kept as JSON.
 */
export type Emergency = {
  reason: EmergencyReason;
  raised: Act;
  confirmed: Act | null;
  denied: Act | null;
  acknowledged: Act | null;
  /** What was done at once, or that a caseworker refused it: needed before a case is handed over (§ 3 Abs. 4 VwVfG). */
  measure: (Act & { refused: boolean }) | null;
  /** How far the chain of the clock has gone. */
  level: number;
};

/**
 * The emergency one level further up the chain, and within how many working minutes somebody has to act now; null at
 * the last level, where it stays due.
 */
export function escalate(
  emergency: Emergency,
  urgency: Urgency,
): { emergency: Emergency; withinMinutes: number } | null {
  if (emergency.level >= ESCALATION_LEVELS) return null;
  const withinMinutes = urgency === 'EMERGENCY' ? ACKNOWLEDGE_WITHIN_MINUTES : ANSWER_WITHIN_MINUTES;
  return { emergency: { ...emergency, level: emergency.level + 1 }, withinMinutes };
}

/** An emergency as it begins. */
export function newEmergency(reason: EmergencyReason, raised: Act): Emergency {
  return { reason, raised, confirmed: null, denied: null, acknowledged: null, measure: null, level: 0 };
}
