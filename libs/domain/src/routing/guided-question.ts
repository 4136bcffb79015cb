import type { GuidedQuestion, QuestionAnswer, QuestionEffect } from './question-effect.js';
import { FAMILY_AND_PROTECTION } from './questions/family-and-protection.js';
import { PAPERS } from './questions/papers.js';
import { WORK_AND_STUDY } from './questions/work-and-study.js';

/** Changes whenever a question is asked in other words or other cases. */
export const QUESTIONS_VERSION = '1';

/** Every guided question; they ask only what can be seen on a page, never what the law makes of it. */
export const GUIDED_QUESTIONS: readonly GuidedQuestion[] = [...WORK_AND_STUDY, ...FAMILY_AND_PROTECTION, ...PAPERS];

const BY_ID = new Map(GUIDED_QUESTIONS.map((question) => [question.id, question]));

export function isGuidedQuestion(id: string): boolean {
  return BY_ID.has(id);
}

/**
 * What staff are asked about a case.
 * @param filed the kinds of documents that are there: where there is nothing to look at, nothing is asked
 */
export function questionsFor(matter: string | null, filed: ReadonlySet<string>): GuidedQuestion[] {
  return GUIDED_QUESTIONS.filter(
    ({ matters, about }) =>
      (matters.length === 0 || (matter !== null && matters.includes(matter))) && (about === null || filed.has(about)),
  );
}

/** What follows from an answer; nothing for a question that is not known. */
export function effectsOf(id: string, answer: QuestionAnswer): readonly QuestionEffect[] {
  const question = BY_ID.get(id);
  if (!question) return [];
  return { YES: question.yes, NO: question.no, UNCLEAR: question.unclear }[answer];
}
