import { readAmount } from './amount.js';
import { readCaseNumber } from './case-number.js';
import { finding, type Finding, type FindingCode } from './finding.js';
import { pathOf, valuesAt } from './submission-path.js';
import type { SubmissionContent } from './submission.js';

/** Longest values that the receiving systems take, in characters. */
const LIMITS = [
  { path: pathOf('/applicant/familyName'), limit: 200 },
  { path: pathOf('/applicant/givenNames'), limit: 200 },
  { path: pathOf('/applicant/birthName'), limit: 200 },
  { path: pathOf('/applicant/identityDocument/number'), limit: 20 },
  { path: pathOf('/family/*/familyName'), limit: 200 },
  { path: pathOf('/family/*/givenNames'), limit: 200 },
];

type Rule = { code: FindingCode; isFine: (value: string | number) => boolean };

const LONGEST_SHAPE = 254;

/** Only the shape of a number is judged: its check digit is not public, or not ours to know. */
function shape(code: FindingCode, pattern: RegExp): Rule {
  const isFine = (value: string | number) => {
    const text = String(value).replace(/\s/g, '');
    return text.length <= LONGEST_SHAPE && pattern.test(text);
  };
  return { code, isFine };
}

function amount(code: FindingCode, least: number, most: number): Rule {
  return { code, isFine: (value) => readAmount(value) >= least && readAmount(value) <= most };
}

const EMAIL = shape('email-shape', /^[^@]+@[^@]+\.[^@.]+$/);

const RULES = Object.entries<Rule>({
  '/applicant/azrNumber': shape('azr-number-shape', /^\d{12}$/),
  '/employment/branchNumber': shape('branch-number-shape', /^\d{8}$/),
  '/serviceKey': shape('service-key-shape', /^99\d{12}$/),
  '/applicant/contact/email': EMAIL,
  '/representative/contact/email': EMAIL,
  '/applicant/height': amount('height-implausible', 30, 250),
  '/employment/hoursPerWeek': amount('hours-implausible', 0.5, 80),
  '/employment/grossPay': amount('amount-unreadable', 0, Infinity),
  '/income/monthlyNet': amount('amount-unreadable', 0, Infinity),
  '/caseNumber': { code: 'case-number-unreadable', isFine: (value) => readCaseNumber(String(value)) !== null },
}).map(([pattern, rule]) => ({ path: pathOf(pattern), ...rule }));

/** Values that are not of the form that they should have. */
export function formFindings(content: SubmissionContent): Finding[] {
  return [
    ...LIMITS.flatMap(({ path, limit }) =>
      valuesAt(content, path).flatMap(({ pointer, value }) => lengthFinding(pointer, value, limit)),
    ),
    ...RULES.flatMap(({ path, code, isFine }) =>
      valuesAt(content, path)
        .filter(({ value }) => isStated(value) && !isFine(value))
        .map(({ pointer }) => finding(code, pointer)),
    ),
  ];
}

/** A text that is longer than its target takes, counted in composed characters. */
export function lengthFinding(pointer: string, value: unknown, limit: number): Finding[] {
  if (typeof value !== 'string' || value.length <= limit) return [];
  const length = Array.from(value.normalize('NFC')).length;
  return length > limit ? [finding('value-too-long', pointer, { length: String(length), limit: String(limit) })] : [];
}

function isStated(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}
