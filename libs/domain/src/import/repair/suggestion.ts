import type { Label } from '../../intake/vocabulary.js';
import { checkValue } from './check-value.js';
import { limitOf, type FieldLimit } from './field-limit.js';
import { fieldOf } from './repair-field.js';

/** A value that only lacks the right form, and what would be done to it. A person looks and takes it over, or not. */
type Suggestion = { value: string; sentence: Label };

type Rule = { places: RegExp; kind?: FieldLimit['kind']; apply: (text: string) => string; sentence: Label };

const RULES: readonly Rule[] = [
  {
    places: /^\/applicant\/identityDocument\/number$/,
    // The machine-readable zone fills a short number up with `<`.
    apply: (text) => text.replace(/<+\s*$/u, ''),
    sentence: { de: 'Füllzeichen „<“ am Ende entfernt', en: 'Filler “<” at the end removed' },
  },
  {
    places: /^\/applicant\/(?:identityDocument|currentTitle)\/number$|\/(?:azrNumber|postalCode)$/,
    apply: (text) => text.replaceAll(/\s+/gu, ''),
    sentence: { de: 'Leerzeichen entfernt', en: 'Blanks removed' },
  },
  {
    places: /./,
    apply: (text) => text.replaceAll(/\s+/gu, ' ').trim(),
    sentence: { de: 'Überzählige Leerzeichen entfernt', en: 'Needless blanks removed' },
  },
  {
    places: /./,
    apply: (text) => text.normalize('NFC'),
    sentence: { de: 'Zeichen in der Normalform geschrieben', en: 'Characters written in their normal form' },
  },
  {
    places: /\/street$/,
    apply: (text) => (Array.from(text).length > LONGEST_STREET ? text.replace(/(s)tra(?:ß|ss)e$/iu, '$1tr.') : text),
    sentence: { de: '„Straße“ abgekürzt', en: '“Straße” shortened' },
  },
  {
    places: /./,
    kind: 'date',
    apply: (text) =>
      text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_all, day: string, month: string, year: string) =>
        [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
      ),
    sentence: { de: 'Datum in der Form Jahr-Monat-Tag', en: 'Date written as year-month-day' },
  },
];
const LONGEST_STREET = 55;

/**
 * What a format rule would make of a refused value. Never more than its form: letters and digits stay, a date that
 * lacks a part has no suggestion, and neither has a value that would be refused all the same.
 */
export function suggestionFor(pointer: string, value: unknown): Suggestion | null {
  const limit = limitOf(pointer);
  if (typeof value !== 'string' || limit.kind === 'list') return null;
  const field = fieldOf(pointer);
  const done: Label[] = [];
  let text = value;
  for (const { places, kind, apply, sentence } of RULES) {
    const next = places.test(field) && (kind ?? limit.kind) === limit.kind ? apply(text) : text;
    if (next !== text) done.push(sentence);
    text = next;
  }
  if (done.length === 0 || checkValue(pointer, text) !== null) return null;
  return {
    value: text,
    sentence: { de: done.map(({ de }) => de).join('; '), en: done.map(({ en }) => en).join('; ') },
  };
}
