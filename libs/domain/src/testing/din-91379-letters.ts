import { isInNorm } from '../characters/din-91379.js';

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
const MARKS = span(0x300, 0x331);
const single = span(0x21, 0x20ac).filter(isInNorm);
const sequences = single.flatMap((base) =>
  MARKS.map((mark) => (base + mark).normalize('NFC')).filter((text) => text.length > 1 && isInNorm(text)),
);

/** What may stand in a text of the standard, blanks apart: every letter and sign of the norm, and its sequences. */
export const NORM_LETTERS = [...single, ...sequences].filter(
  (letter) => !/\s/u.test(letter) && letter === letter.normalize('NFC'),
);
