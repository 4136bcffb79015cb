import type { z } from 'zod';
import { readPartialDate } from '../time/partial-date.js';
import { fault, type Fault } from './finding.js';
import { pointerOf } from './json-pointer.js';
import { hasName } from './person-name.js';
import { pathOf, patternsOf, valuesAt, valuesAtAll } from './submission-path.js';
import { PartialDateText, SubmissionContent } from './submission.js';

/** Where the JSON is not of the type and shape of the wire schema. */
export function shapeFaults(value: unknown): Fault[] {
  return SubmissionContent.safeParse(value).error?.issues.map((issue) => toFault(issue, value)) ?? [];
}

/** What else makes it impossible to process: can be judged whatever the shape is. */
export function otherFaults(value: unknown, offices: ReadonlySet<string>): Fault[] {
  return [...officeFaults(value, offices), ...dateFaults(value), ...nameFaults(value), ...partFaults(value)];
}

const OFFICE = pathOf('/office');
const APPLICANT = pathOf('/applicant');
const PARTS = pathOf('/attachments/*/part');
const DATES = patternsOf(PartialDateText, SubmissionContent).map(pathOf);

const EXPECTED = {
  string: 'expected-string',
  array: 'expected-array',
  object: 'expected-object',
  boolean: 'expected-boolean',
} as const;

function toFault(issue: z.core.$ZodIssue, document: unknown): Fault {
  const pointer = pointerOf(issue.path);
  if (isMissing(document, issue.path)) return fault('value-missing', pointer);
  if (issue.code === 'invalid_type') return fault(EXPECTED[issue.expected as keyof typeof EXPECTED], pointer);
  if (issue.code !== 'invalid_value') return fault('expected-string-or-number', pointer);
  const values = issue.values.join(', ');
  return pointer === '/schemaVersion'
    ? fault('schema-version-unsupported', pointer, { supported: values })
    : fault('value-unknown', pointer, { allowed: values });
}

function isMissing(document: unknown, path: readonly PropertyKey[]): boolean {
  const step = (place: unknown, key: PropertyKey) => (place as Record<PropertyKey, unknown> | undefined)?.[key];
  return path.length > 0 && path.reduce(step, document) === undefined;
}

function officeFaults(value: unknown, offices: ReadonlySet<string>): Fault[] {
  const office = statedOffice(value);
  return office === null || offices.has(office) ? [] : [fault('office-unknown', '/office')];
}

/** The office that a submission names, for the question whether its sender may write to it; null if it names none. */
export function statedOffice(value: unknown): string | null {
  const [office] = valuesAt(value, OFFICE);
  return typeof office?.value === 'string' ? office.value : null;
}

function dateFaults(value: unknown): Fault[] {
  return valuesAtAll(value, DATES)
    .filter(({ value: text }) => typeof text === 'string' && readPartialDate(text) === 'impossible')
    .map(({ pointer, value: text }) => fault('date-impossible', pointer, { date: String(text) }));
}

function nameFaults(value: unknown): Fault[] {
  const [applicant] = valuesAt(value, APPLICANT);
  if (!isObject(applicant?.value)) return [];
  const { familyName, givenNames } = applicant.value;
  if (!isTextOrNothing(familyName) || !isTextOrNothing(givenNames)) return [];
  return hasName({ familyName, givenNames }) ? [] : [fault('name-missing', '/applicant/familyName')];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextOrNothing(value: unknown): value is string | null | undefined {
  return typeof value === 'string' || value === null || value === undefined;
}

function partFaults(value: unknown): Fault[] {
  const seen = new Set<unknown>();
  const faults: Fault[] = [];
  for (const { pointer, value: part } of valuesAt(value, PARTS)) {
    if (typeof part === 'string' && seen.has(part)) faults.push(fault('part-name-not-unique', pointer, { part }));
    seen.add(part);
  }
  return faults;
}
