import type { DocumentSlot } from '../intake/document-slot.js';
import type { SubmissionContent } from '../intake/submission.js';
import type { Day } from '../time/working-day.js';
import type { ChecklistItem, Requirement } from './checklist.js';
import { requirementsOf } from './checklists/checklists.js';
import { CONDITIONS } from './checklists/conditions.js';
import { passportValidity } from './passport-validity.js';

/** A document of a case; `isShowable` says that a person can see all of it here. */
export type CaseDocument = {
  id: string;
  slot: string | null;
  isShowable: boolean;
  scanStatus: 'PENDING' | 'CLEAN' | 'INFECTED' | 'UNSCANNABLE' | 'NOT_CONFIGURED';
  pageCount?: number | null;
};

export type StatedStatus = 'PRESENT' | 'MISSING' | 'UNCLEAR' | 'NOT_APPLICABLE';
export type CompletenessInput = {
  matter: string | null;
  content: SubmissionContent;
  documents: readonly CaseDocument[];
  /** What staff stated, directly or by a guided question; wins over the slot. */
  answers: Partial<Record<DocumentSlot, StatedStatus>>;
  receivedOn: Day;
};

type Verdict = Pick<ChecklistItem, 'status' | 'decidedBy' | 'hint'>;

const NOT_SHOWABLE = {
  de: 'Datei lässt sich hier nicht zeigen. Bitte herunterladen und prüfen.',
  en: 'This file cannot be shown here. Please download and check it.',
};

/**
 * The list of documents of a case. A condition that is not met makes an item not applicable, never missing; a condition
 * that the application leaves open makes it unclear. A file that nobody can see here is never taken for the document.
 */
export function checkCompleteness(input: CompletenessInput): ChecklistItem[] {
  return requirementsOf(input.matter).map((requirement) => itemOf(requirement, input));
}

/** The documents that have to be there and are not. */
export function mandatoryMissing(items: readonly ChecklistItem[]): DocumentSlot[] {
  return items.filter(({ status }) => status === 'MISSING').map(({ slot }) => slot);
}

function itemOf({ slot, alternatives, condition }: Requirement, input: CompletenessInput): ChecklistItem {
  const accepted: (string | null)[] = [slot, ...alternatives];
  const documents = input.documents.filter((document) => accepted.includes(document.slot));
  const slots = new Set(input.documents.flatMap((document) => document.slot ?? []));
  const applies = condition === null ? true : CONDITIONS[condition]({ ...input, slots });
  const bySlot = verdictBySlot(applies, documents);
  return {
    slot,
    alternatives,
    need: condition === null ? 'MANDATORY' : 'CONDITIONAL',
    ...verdictByPerson(slot, alternatives, withValidity(bySlot, documents, input), input),
    documentIds: documents.map(({ id }) => id),
    pages: pagesOf(documents),
  };
}

function verdictBySlot(applies: boolean | null, documents: readonly CaseDocument[]): Verdict {
  if (applies === false) return { status: 'NOT_APPLICABLE', decidedBy: 'RULE', hint: null };
  if (documents.some(isSeen)) return { status: 'PRESENT', decidedBy: 'SLOT', hint: null };
  if (documents.length > 0) return { status: 'UNCLEAR', decidedBy: 'RULE', hint: NOT_SHOWABLE };
  return { status: applies ? 'MISSING' : 'UNCLEAR', decidedBy: 'RULE', hint: null };
}

/** The validity that the application states holds for the passport only. */
function withValidity(verdict: Verdict, documents: readonly CaseDocument[], input: CompletenessInput): Verdict {
  const isPassport = documents.some((document) => document.slot === 'PASS' && isSeen(document));
  if (verdict.status !== 'PRESENT' || !isPassport) return verdict;
  const { expired, hint } = passportValidity(input.content, input.receivedOn);
  return expired ? { status: 'EXPIRED', decidedBy: 'RULE', hint } : { ...verdict, hint };
}

/** A person may have stated the document or one that does as well; the own name of the item goes first. */
function verdictByPerson(
  slot: DocumentSlot,
  alternatives: readonly DocumentSlot[],
  verdict: Verdict,
  { answers }: CompletenessInput,
): Verdict {
  const other = alternatives.some((alternative) => answers[alternative] === 'PRESENT') ? 'PRESENT' : undefined;
  const stated = answers[slot] === 'PRESENT' ? 'PRESENT' : (other ?? answers[slot]);
  return stated ? { ...verdict, status: stated, decidedBy: 'PERSON' } : verdict;
}

function isSeen({ isShowable, scanStatus }: CaseDocument): boolean {
  return isShowable && scanStatus !== 'INFECTED';
}

function pagesOf(documents: readonly CaseDocument[]): number | null {
  const counts = documents.map(({ pageCount }) => pageCount ?? NaN);
  const sum = counts.reduce((total, count) => total + count, 0);
  return documents.length === 0 || Number.isNaN(sum) ? null : sum;
}
