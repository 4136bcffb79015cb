import { REASONS_OTHER } from './jurisdiction-reasons-other.js';
import { REASONS_OURS } from './jurisdiction-reasons-ours.js';
import { REASONS_UNCHECKED } from './jurisdiction-reasons-unchecked.js';

/** What the rules can say about whose case it is; only a person confirms. */
export type RuleVerdict = 'UNCHECKED' | 'OURS' | 'SUSPECTED_OTHER';

/**
 * A reason with its verdict, its paragraph and its sentence. `{place}`, `{office}` and `{day}` are filled in; a
 * sentence states what was compared, never a legal effect.
 */
export type JurisdictionReasonRow = readonly [verdict: RuleVerdict, paragraph: string | null, de: string, en: string];

export const JURISDICTION_REASONS = { ...REASONS_OURS, ...REASONS_OTHER, ...REASONS_UNCHECKED };

export type JurisdictionReason = keyof typeof JURISDICTION_REASONS;
