import type { Problem } from './problem.js';
import { problem } from './problem-catalogue.js';

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[]; code?: string };

/** A body or query that does not fit its schema, every place at once, as JSON pointers (RFC 6901). */
export function toValidationProblem(issues: readonly Issue[]): Problem {
  return problem('request-invalid', {
    errors: issues.map((issue) => ({
      code: (issue.code ?? 'invalid').replaceAll('_', '-'),
      pointer: (issue.path ?? []).map((part) => `/${pointerPart(part)}`).join(''),
      de: 'Dieser Wert passt nicht. Prüfen Sie Art und Form.',
      en: issue.message,
    })),
  });
}

function pointerPart(part: PropertyKey | { key: PropertyKey }): string {
  return String(typeof part === 'object' ? part.key : part)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');
}
