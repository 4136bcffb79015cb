import type { FORMS, OnlineService, SubmissionKind } from '../intake/submission.js';
import type { TeamCode } from '../office/team.js';

/** What a rule looks at; each part that is named has to fit. */
export type SuggestionCondition = {
  emergency?: true;
  kinds?: readonly SubmissionKind[];
  matters?: readonly string[];
  forms?: readonly (typeof FORMS)[number][];
  services?: readonly OnlineService[];
};

/** `CLEAR` where the matter itself says it, `LIKELY` where the form or the service does. */
export type SuggestionRule = {
  id: string;
  when: SuggestionCondition;
  team: TeamCode | null;
  confidence: 'CLEAR' | 'LIKELY' | 'UNCLEAR';
};

/**
 * Which team a case belongs to, in this order; the first that fits holds. Shipped with the product and shown as it
 * stands: an office adapts it by which of its teams bears which code.
 */
export const SUGGESTION_RULES: readonly SuggestionRule[] = [
  { id: 'emergency', when: { emergency: true }, team: 'EMERGENCY', confidence: 'CLEAR' },
  { id: 'question', when: { kinds: ['STATUS_INQUIRY', 'OTHER'] }, team: null, confidence: 'UNCLEAR' },
  { id: 'supplement-alone', when: { kinds: ['SUPPLEMENT'] }, team: null, confidence: 'UNCLEAR' },
  { id: 'fast-track', when: { forms: ['FAST_TRACK'] }, team: 'WORK', confidence: 'CLEAR' },
  { id: 'certificate', when: { matters: ['FB', 'UE', 'RA', 'VE'] }, team: 'CERTIFICATES', confidence: 'CLEAR' },
  { id: 'free-movement', when: { matters: ['AK5', 'AK5D'] }, team: 'EU', confidence: 'CLEAR' },
  {
    id: 'protection',
    when: { matters: ['AT24', 'AT25_2', 'DU', 'GE'] },
    team: 'PROTECTION',
    confidence: 'CLEAR',
  },
  { id: 'permission-to-work', when: { matters: ['BE'] }, team: 'PROTECTION', confidence: 'CLEAR' },
  { id: 'settlement', when: { matters: ['AT9'] }, team: 'SETTLEMENT', confidence: 'CLEAR' },
  { id: 'study', when: { matters: ['AT16B_F', 'AT16B_R'] }, team: 'STUDY', confidence: 'CLEAR' },
  {
    id: 'work',
    when: { matters: ['AT18A', 'AT18B', 'AT18G', 'AT19C', 'AT19D', 'AT20', 'AT20A'] },
    team: 'WORK',
    confidence: 'CLEAR',
  },
  { id: 'family', when: { matters: ['AT28', 'AT30', 'AT32'] }, team: 'FAMILY', confidence: 'CLEAR' },
  { id: 'form-education', when: { forms: ['EDUCATION'] }, team: 'STUDY', confidence: 'LIKELY' },
  { id: 'form-work', when: { forms: ['WORK', 'SIDE_CONDITION'] }, team: 'WORK', confidence: 'LIKELY' },
  { id: 'form-family', when: { forms: ['FAMILY'] }, team: 'FAMILY', confidence: 'LIKELY' },
  { id: 'form-settlement', when: { forms: ['SETTLEMENT'] }, team: 'SETTLEMENT', confidence: 'LIKELY' },
  { id: 'service-cards', when: { services: ['AK'] }, team: 'EU', confidence: 'LIKELY' },
];
