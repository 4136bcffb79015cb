import type { DocumentSlot } from '../intake/document-slot.js';

/** Answers to a guided question; *unclear* is always allowed and never blocks. */
export const QUESTION_ANSWERS = ['YES', 'NO', 'UNCLEAR'] as const;
export type QuestionAnswer = (typeof QUESTION_ANSWERS)[number];

/** What follows from an answer. None of it decides: a document's status, a hint for the rules, an offer to ask. */
export type QuestionEffect =
  | { kind: 'document'; slot: DocumentSlot; status: 'PRESENT' | 'MISSING' | 'UNCLEAR' }
  | { kind: 'jurisdiction'; hint: 'OURS' | 'OTHER' | 'UNCHECKED' }
  | { kind: 'route'; to: 'CASEWORKER' | 'CHANGE_OF_PURPOSE' | 'MINOR_ALONE' }
  | { kind: 'urgency'; hint: 'TITLE_DATE' | 'JOB_DATE' | 'TRAVEL_DATE' | 'MINOR_ALONE' }
  | { kind: 'second-look' }
  | { kind: 'emergency' }
  | { kind: 'link-case' };

type Effects = readonly QuestionEffect[];

/** A question that can be answered by looking at a page, with what follows from each answer. */
export type GuidedQuestion = {
  id: string;
  /** Codes of the matters in which it is asked; every matter where empty. */
  matters: readonly string[];
  /** The document that one has to look at: without it there is nothing to ask. */
  about: DocumentSlot | null;
  text: { de: string; en: string };
  yes: Effects;
  no: Effects;
  unclear: Effects;
};

/** A document is there, is not, or cannot be told. */
export const document = (slot: DocumentSlot): Pick<GuidedQuestion, 'yes' | 'no' | 'unclear'> => ({
  yes: [{ kind: 'document', slot, status: 'PRESENT' }],
  no: [{ kind: 'document', slot, status: 'MISSING' }],
  unclear: [{ kind: 'document', slot, status: 'UNCLEAR' }],
});
export const secondLook: Effects = [{ kind: 'second-look' }];
export const caseworker: Effects = [{ kind: 'route', to: 'CASEWORKER' }];
export const jurisdiction = (hint: 'OURS' | 'OTHER' | 'UNCHECKED'): Effects => [{ kind: 'jurisdiction', hint }];
export const urgency = (hint: 'TITLE_DATE' | 'JOB_DATE' | 'TRAVEL_DATE' | 'MINOR_ALONE'): Effects => [
  { kind: 'urgency', hint },
];
