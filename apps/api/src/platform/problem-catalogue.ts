import { DomainError } from '@einkanal/domain/domain-error';
import { ADMINISTRATION_PROBLEMS } from './administration-problems.js';
import { CASE_PROBLEMS } from './case-problems.js';
import { HANDOVER_PROBLEMS } from './handover-problems.js';
import { isOutage } from './outage.js';
import { Problem } from './problem.js';
import { SENDER_PROBLEMS } from './sender-problems.js';
import { TRANSFER_PROBLEMS } from './transfer-problems.js';

type Entry = { status: number; de: string; en: string };

/** The status and the sentences of every refusal that a domain rule or the platform can give. */
export const PROBLEMS = {
  ...SENDER_PROBLEMS,
  ...CASE_PROBLEMS,
  ...HANDOVER_PROBLEMS,
  ...ADMINISTRATION_PROBLEMS,
  ...TRANSFER_PROBLEMS,
  'not-found': {
    status: 404,
    de: 'Das gibt es hier nicht, oder Sie dürfen es nicht sehen.',
    en: 'There is no such thing here, or you may not see it.',
  },
  'not-signed-in': { status: 401, de: 'Melden Sie sich an.', en: 'Sign in first.' },
  'not-permitted': {
    status: 403,
    de: 'Dafür fehlt Ihnen das Recht.',
    en: 'You do not have the right to do this.',
  },
  'reason-required': {
    status: 403,
    de: 'Dafür brauchen Sie einen Grund. Nennen Sie ihn, er wird protokolliert.',
    en: 'You need a reason for this. State it, it is kept in the audit.',
  },
  'document-not-cleared': {
    status: 409,
    de: 'Die Virenprüfung hat diese Unterlage noch nicht freigegeben. Ansehen und Herunterladen sind so lange gesperrt.',
    en: 'The virus scan has not cleared this document yet. Until then it can be neither viewed nor downloaded.',
  },
  'preview-not-possible': {
    status: 415,
    de: 'Für diese Unterlage gibt es keine Vorschau. Laden Sie sie herunter.',
    en: 'There is no preview of this document. Download it.',
  },
  'sign-in-failed': {
    status: 400,
    de: 'Die Anmeldung wurde abgebrochen oder hat zu lange gedauert. Versuchen Sie es noch einmal.',
    en: 'Signing in was cancelled or took too long. Try again.',
  },
  'identity-provider-unreachable': {
    status: 503,
    de: 'Der Anmeldedienst antwortet nicht. Versuchen Sie es in einigen Minuten noch einmal.',
    en: 'The sign-in service does not answer. Try again in a few minutes.',
  },
  'no-office': {
    status: 403,
    de: 'Ihr Konto gehört zu keiner Ausländerbehörde, die hier arbeitet. Fragen Sie Ihre Fachadministration.',
    en: 'Your account belongs to no immigration office that works here. Ask your administrator.',
  },
  'no-role': {
    status: 403,
    de: 'Ihr Konto hat hier noch keine Aufgabe. Fragen Sie Ihre Fachadministration nach einer Gruppe.',
    en: 'Your account has no role here yet. Ask your administrator for a group.',
  },
  'request-not-from-page': {
    status: 403,
    de: 'Die Anfrage kam nicht von der Einkanal-Seite. Laden Sie die Seite neu.',
    en: 'The request did not come from the Einkanal page. Reload the page.',
  },
  'refusal-already-admitted': {
    status: 409,
    de: 'Daraus wurde schon ein Vorgang. Öffnen Sie den Vorgang.',
    en: 'This has become a case already. Open the case.',
  },
  'bulk-too-large': {
    status: 422,
    de: 'Das sind mehr als 10.000 Vorgänge auf einmal. Grenzen Sie die Liste ein.',
    en: 'These are more than 10,000 cases at once. Narrow the list down.',
  },
  'request-invalid': {
    status: 422,
    de: 'Die Anfrage passt nicht zu dem, was hier erwartet wird. Die Stellen stehen unter errors.',
    en: 'The request does not fit what is expected here. The places stand under errors.',
  },
  'unexpected-error': {
    status: 500,
    de: 'Das hat nicht geklappt, der Fehler liegt bei uns. Versuchen Sie es noch einmal.',
    en: 'This did not work, the fault is ours. Try again.',
  },
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The problem of a code in the catalogue. */
export function problem(code: ProblemCode, extra: Problem['extra'] = {}, options?: ErrorOptions): Problem {
  const { status, de, en } = PROBLEMS[code];
  return new Problem(status, code, { de, en }, extra, options);
}

/** What a thrown value means to the outside: only known codes speak, everything else is a 500 without a message. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof DomainError && isProblemCode(thrown.code))
    return problem(thrown.code, { members: { ...thrown.details } }, { cause: thrown });
  if (isOutage(thrown))
    return problem('temporarily-unavailable', { headers: { 'retry-after': '10' } }, { cause: thrown });
  return problem('unexpected-error', {}, { cause: thrown });
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
