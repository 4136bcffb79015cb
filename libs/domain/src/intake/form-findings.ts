import { isForeignAddress, readCareOf, readPostalCode } from './address.js';
import { readCaseNumber } from './case-number.js';
import { finding, type Finding, type FindingCode } from './finding.js';
import { pathsTo, pathOf, valuesAt } from './submission-path.js';
import { Address, SubmissionContent, type AddressContent } from './submission.js';

/** Longest values that the receiving systems take, in characters. */
const LIMITS = [
  ['/applicant/familyName', 200],
  ['/applicant/givenNames', 200],
  ['/applicant/birthName', 200],
  ['/applicant/identityDocument/number', 20],
  ['/family/*/familyName', 200],
  ['/family/*/givenNames', 200],
].map(([pattern, limit]) => ({ path: pathOf(String(pattern)), limit: Number(limit) }));
const STREET_LIMIT = 55;
const CITY_LIMIT = 40;

/** Numbers of which the shape is known; only the shape, no check digits that are not public. */
const SHAPES: readonly { pattern: string; shape: RegExp; code: FindingCode }[] = [
  { pattern: '/applicant/azrNumber', shape: /^\d{12}$/, code: 'azr-number-shape' },
  { pattern: '/employment/branchNumber', shape: /^\d{8}$/, code: 'branch-number-shape' },
  { pattern: '/serviceKey', shape: /^99\d{12}$/, code: 'service-key-shape' },
  { pattern: '/applicant/contact/email', shape: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, code: 'email-shape' },
  { pattern: '/representative/contact/email', shape: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, code: 'email-shape' },
];

const AMOUNTS: readonly { pattern: string; least: number; most: number; code: FindingCode }[] = [
  { pattern: '/applicant/height', least: 30, most: 250, code: 'height-implausible' },
  { pattern: '/employment/hoursPerWeek', least: 0.5, most: 80, code: 'hours-implausible' },
  { pattern: '/employment/grossPay', least: 0, most: Infinity, code: 'amount-unreadable' },
  { pattern: '/income/monthlyNet', least: 0, most: Infinity, code: 'amount-unreadable' },
];

/** Values that are not of the form that they should have. */
export function formFindings(content: SubmissionContent): Finding[] {
  return [
    ...LIMITS.flatMap(({ path, limit }) =>
      valuesAt(content, path).flatMap((place) => tooLong(place.pointer, place.value, limit)),
    ),
    ...SHAPES.flatMap(({ pattern, shape, code }) =>
      valuesAt(content, pathOf(pattern))
        .filter(({ value }) => typeof value === 'string' && value !== '' && !shape.test(value.replace(/\s/g, '')))
        .map(({ pointer }) => finding(code, pointer)),
    ),
    ...AMOUNTS.flatMap(({ pattern, least, most, code }) =>
      valuesAt(content, pathOf(pattern))
        .filter(({ value }) => isStated(value) && !(readAmount(value) >= least && readAmount(value) <= most))
        .map(({ pointer }) => finding(code, pointer)),
    ),
    ...addresses(content).flatMap(({ pointer, address }) => addressFindings(pointer, address)),
    ...(content.caseNumber && !readCaseNumber(content.caseNumber)
      ? [finding('case-number-unreadable', '/caseNumber')]
      : []),
  ];
}

const ADDRESSES = [...pathsTo(Address, SubmissionContent), ['plannedAddress']];

function addresses(content: SubmissionContent): { pointer: string; address: AddressContent }[] {
  return ADDRESSES.flatMap((path) => valuesAt(content, path)).flatMap(({ pointer, value }) =>
    value ? [{ pointer, address: value as AddressContent }] : [],
  );
}

function addressFindings(pointer: string, address: AddressContent): Finding[] {
  const findings = [
    ...tooLong(`${pointer}/street`, address.street, STREET_LIMIT),
    ...tooLong(`${pointer}/city`, address.city, CITY_LIMIT),
  ];
  if (isForeignAddress(address)) return findings;
  const { postalCode, change } = readPostalCode(address.postalCode ?? '');
  if (change === 'leading-zero-added')
    findings.push(finding('postal-code-zero-added', `${pointer}/postalCode`, { postalCode: postalCode ?? '' }));
  if (address.postalCode?.trim() && postalCode === null)
    findings.push(finding('postal-code-shape', `${pointer}/postalCode`));
  if (address.ags && !/^\d{8}$/.test(address.ags)) findings.push(finding('ags-shape', `${pointer}/ags`));
  if (readCareOf(address).street !== (address.street?.trim() ?? ''))
    findings.push(finding('care-of-in-street', `${pointer}/street`));
  return findings;
}

function tooLong(pointer: string, value: unknown, limit: number): Finding[] {
  const length = typeof value === 'string' ? Array.from(value.normalize('NFC')).length : 0;
  return length > limit ? [finding('value-too-long', pointer, { length: String(length), limit: String(limit) })] : [];
}

function isStated(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

/** `2.450,00 €` and `2450.00` alike; NaN for what is no amount. */
export function readAmount(value: string | number): number {
  if (typeof value === 'number') return value;
  const text = value.replace(/[€\s]|EUR|cm|h$/g, '');
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
}
