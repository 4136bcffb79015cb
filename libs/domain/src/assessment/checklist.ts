import type { DocumentSlot } from '../intake/document-slot.js';
import type { Label } from '../intake/vocabulary.js';
import type { ConditionName } from './checklists/conditions.js';

export const CHECKLIST_STATUSES = ['PRESENT', 'MISSING', 'UNCLEAR', 'EXPIRED', 'NOT_APPLICABLE'] as const;
export type ChecklistStatus = (typeof CHECKLIST_STATUSES)[number];

/** One line of the list of documents of a case. */
export type ChecklistItem = {
  slot: DocumentSlot;
  /** Other documents that do as well. */
  alternatives: DocumentSlot[];
  need: 'MANDATORY' | 'CONDITIONAL';
  status: ChecklistStatus;
  /** Who the status comes from: the slot of the form, a person of the office, or a rule. */
  decidedBy: 'SLOT' | 'PERSON' | 'RULE';
  documentIds: string[];
  /** Pages of these documents together; null where a count is not known. */
  pages: number | null;
  hint: Label | null;
};

/** What a matter asks for: the document, what does as well, and the condition (none: always). */
export type Requirement = { slot: DocumentSlot; alternatives: DocumentSlot[]; condition: ConditionName | null };

/** Always asked for. */
export function always(slot: DocumentSlot, ...alternatives: DocumentSlot[]): Requirement {
  return { slot, alternatives, condition: null };
}

/** Asked for where the condition is met. */
export function when(condition: ConditionName, slot: DocumentSlot, ...alternatives: DocumentSlot[]): Requirement {
  return { slot, alternatives, condition };
}
