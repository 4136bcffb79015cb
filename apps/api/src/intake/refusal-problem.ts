import type { Fault, RequestCode } from '@einkanal/domain/intake/finding';
import { sentenceFor } from '@einkanal/domain/intake/sentences';
import { Problem, type ProblemError } from '../platform/problem.js';
import { problem } from '../platform/problem-catalogue.js';
import type { SubmissionRefused } from './arrival.js';

/** Faults with their sentences in both languages. */
export function withSentences(faults: readonly Fault[]): ProblemError[] {
  return faults.map((fault) => ({ ...fault, ...sentenceFor(fault) }));
}

/** The answer to a refused submission: every fault at once; its code is theirs where they share one. */
export function refusalProblem({ status, faults }: SubmissionRefused, members: Record<string, unknown> = {}): Problem {
  const errors = withSentences(faults);
  const [first] = errors;
  if (!first || errors.some(({ code }) => code !== first.code)) {
    const { code, sentences } = problem('submission-invalid');
    return new Problem(status, code, sentences, { errors, members });
  }
  const { de, en } = errors.length === 1 ? first : problem('submission-invalid').sentences;
  return new Problem(status, first.code, { de, en }, { errors, members });
}

/** An answer that stands in the domain's list, outside of the content. */
export function requestProblem(status: number, code: RequestCode, extra: Problem['extra'] = {}): Problem {
  return new Problem(status, code, sentenceFor({ code, pointer: '' }), extra);
}

/** The sender's token does not name the office that its submission is for. */
export function officeNotPermitted(): Problem {
  return requestProblem(403, 'office-not-permitted');
}
