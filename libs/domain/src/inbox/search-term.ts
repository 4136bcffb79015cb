import { readCaseNumber } from '../intake/case-number.js';
import { foldFamilyName } from '../intake/person-name.js';

/**
 * What somebody looks for: cases with one of these numbers, else people whose folded family name begins with a prefix
 * or is one of the names. A term in which nothing can be looked for finds nothing.
 */
export type SearchTerm =
  { kind: 'number'; numbers: string[] } | { kind: 'name'; prefix: string; names: string[] } | { kind: 'nothing' };

/** How many years back a number typed without its year is looked for. */
const YEARS_BACK = 4;

/**
 * Reads a search text as people type it: a case number in any notation, also without its year; or a name in any
 * spelling, as `Familienname`, `Familienname, Vorname` or `Vorname Familienname`. Signs have no special meaning.
 * @param year the present one
 */
export function readSearchTerm(text: string, year: number): SearchTerm {
  const numbers = caseNumbers(text, year);
  if (numbers.length > 0) return { kind: 'number', numbers };
  const [beforeComma = '', ...afterComma] = text.split(',');
  const prefix = fold(beforeComma);
  const words = afterComma.length === 0 ? beforeComma.trim().split(/\s+/) : [];
  const names = words.length > 1 ? [words.at(-1), words[0]].map((word) => fold(word ?? '')) : [];
  if (prefix === '') return { kind: 'nothing' };
  return { kind: 'name', prefix, names: names.filter((name) => name !== '' && name !== prefix) };
}

function caseNumbers(text: string, year: number): string[] {
  const whole = readCaseNumber(text);
  if (whole) return [whole];
  const digits = text.replace(/^\s*ek/i, '').replace(/[\s\-–—/.]/g, '');
  if (!/^\d{8}$/.test(digits)) return [];
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => year - back);
  return years.map((one) => readCaseNumber(`${one}${digits}`)).filter((number) => number !== null);
}

function fold(text: string): string {
  return foldFamilyName({ familyName: text });
}
