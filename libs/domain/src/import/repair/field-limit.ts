import { APPLICATION_KIND_LABELS, SEXES, type Label, type Vocabulary } from '../../intake/vocabulary.js';
import { readHouseNumber } from '../../intake/house-number.js';
import { fieldOf } from './repair-field.js';

/** What the target takes at a field, and how a person enters it. */
export type FieldLimit = {
  kind: 'text' | 'date' | 'list' | 'choice';
  maxLength: number | null;
  maxItems: number | null;
  /** What a text must look like beside its length. */
  fits: ((text: string) => boolean) | null;
  choices: (Label & { code: string })[];
  sentence: Label;
};

const LATIN: Label = {
  de: 'Lateinische Schrift nach DIN 91379.',
  en: 'Latin letters by DIN 91379.',
};
const usual: FieldLimit = {
  kind: 'text',
  maxLength: null,
  maxItems: null,
  fits: null,
  choices: [],
  sentence: LATIN,
};

const upTo = (maxLength: number): FieldLimit => ({
  ...usual,
  maxLength,
  sentence: { de: `Höchstens ${maxLength} Zeichen. ${LATIN.de}`, en: `${maxLength} characters at most. ${LATIN.en}` },
});
const choiceOf = (vocabulary: Vocabulary): FieldLimit => ({
  ...usual,
  kind: 'choice',
  choices: Object.entries(vocabulary).map(([code, label]) => ({ code, ...label })),
  sentence: { de: 'Einer der Werte der Liste.', en: 'One of the values of the list.' },
});
const DATE: FieldLimit = {
  ...usual,
  kind: 'date',
  sentence: {
    de: 'Ein Datum: 1980-05-17, 1980-05 oder 1980, wenn der Rest unbekannt ist.',
    en: 'A date: 1980-05-17, 1980-05 or 1980 where the rest is unknown.',
  },
};
const WHOLE_DATE: FieldLimit = {
  ...DATE,
  fits: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text),
  sentence: { de: 'Ein ganzes Datum: 2026-05-17.', en: 'A whole date: 2026-05-17.' },
};
const HOUSE_NUMBER: FieldLimit = {
  ...usual,
  fits: (text) => readHouseNumber(text).kind !== 'unchanged',
  sentence: {
    de: 'Bis zu vier Ziffern und ein Zusatz von höchstens vier Zeichen.',
    en: 'Up to four digits and an addition of four characters at most.',
  },
};
const POSTAL_CODE: FieldLimit = {
  ...usual,
  fits: (text) => /^\d{5}$/.test(text),
  sentence: { de: 'Fünf Ziffern.', en: 'Five digits.' },
};
const listOf = (maxItems: number | null): FieldLimit => ({
  ...usual,
  kind: 'list',
  maxItems,
  sentence: maxItems === null ? LATIN : { de: `Höchstens ${maxItems} Einträge.`, en: `${maxItems} entries at most.` },
});

const LIMITS: readonly [RegExp, FieldLimit][] = [
  [/^\/applicant\/identityDocument\/number$/, upTo(9)],
  [/^\/applicant\/identityDocument\/(?:issuedOn|validUntil)$/, WHOLE_DATE],
  [/ddress(?:es\/\[\])?\/street$/, upTo(55)],
  [/ddress(?:es\/\[\])?\/city$/, upTo(40)],
  [/ddress(?:es\/\[\])?\/houseNumber$/, HOUSE_NUMBER],
  [/^\/(?:applicant\/address|plannedAddress)\/postalCode$/, POSTAL_CODE],
  [/\/nationalities$/, listOf(4)],
  [/\/(?:formerNames|otherSpellings|lines|kinds)$/, listOf(null)],
  [/^\/applicationKind$/, choiceOf(APPLICATION_KIND_LABELS)],
  [/\/sex$/, choiceOf(SEXES)],
  [/\/(?:birthDate|since|issuedOn|validUntil|from|until|start|end|expectedEnd|date)$/, DATE],
];

/** What the target takes at this place of the submission. */
export function limitOf(pointer: string): FieldLimit {
  const field = fieldOf(pointer);
  return LIMITS.find(([place]) => place.test(field))?.[1] ?? usual;
}
