/** Codes of the standard's lists and the words of our contract for them; the message is read and written by these. */
type Pairs = readonly (readonly [word: string, code: string])[];

const SEXES: Pairs = [
  ['M', 'm'],
  ['F', 'w'],
  ['D', 'd'],
  ['X', 'x'],
];
/** Those below the closed list of the form are kept in the words of the standard. */
const REPRESENTATION: Pairs = [
  ['LAWYER', '1'],
  ['PARENT', '2'],
  ['GUARDIAN', '3'],
  ['OTHER', '7'],
  ['Personensorgevollmacht', '2a'],
  ['Betreuung', '4'],
  ['Pflegschaft', '5'],
  ['Empfangsberechtigung', '6'],
];
const RELATIONS: Pairs = [
  ['SPOUSE', '01'],
  ['CHILD', '02'],
  ['PARENT', '03'],
  ['OTHER', '04'],
];

const codesOf = (pairs: Pairs) => new Map(pairs);
const wordsOf = (pairs: Pairs) => new Map(pairs.map(([word, code]) => [code, word]));

export const SEX_CODES = codesOf(SEXES);
export const SEX_WORDS = wordsOf(SEXES);
export const ROLE_CODES = codesOf(REPRESENTATION);
export const ROLE_WORDS = wordsOf(REPRESENTATION);
export const RELATION_WORDS = wordsOf(RELATIONS);

/** What a stay is for, as the standard has it. */
export const PURPOSE_CODES: ReadonlySet<unknown> = new Set(['01', '02', '03', '04', '05']);

/** Ways to reach somebody. */
export const E_MAIL = '01';
export const LANDLINE = '02';
export const MOBILE = '03';
