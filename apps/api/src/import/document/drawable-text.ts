import { replaceXmlForbidden } from '@einkanal/domain/intake/xml-characters';
import type { Face } from './face.js';

/** Scripts that are written from right to left and join their letters: their words are drawn whole. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Nko}]/u;
const LETTERS = /[Kk]\u035F[Hh]|\P{M}\p{M}*|\p{M}+/gu;
/** What a reader cannot see; the joiners belong to words of Persian and Indian scripts. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;
const JOINERS = /[\u200C\u200D]/g;

/** A word as it is drawn: its pieces in the order of reading, `[U+4E2D]` for what the typeface lacks. */
export type DrawableWord = { pieces: string[]; isRightToLeft: boolean };

/** A text as paragraphs of words, and the signs that could only be named by their number. */
export type DrawableText = { paragraphs: DrawableWord[][]; undrawable: string[] };

/** Nothing is left out: what the typeface cannot draw stands there by its code point. */
export function drawableText(text: string, face: Face): DrawableText {
  const undrawable = new Set<string>();
  const { text: clean } = replaceXmlForbidden(text.normalize('NFC'));
  const paragraphs = clean.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) =>
    line
      .split(/[ \t]+/)
      .filter((word) => word !== '')
      .map((word) => drawableWord(word, face, undrawable)),
  );
  return { paragraphs, undrawable: [...undrawable] };
}

function drawableWord(word: string, face: Face, undrawable: Set<string>): DrawableWord {
  const visible = word.replace(JOINERS, '');
  if (RIGHT_TO_LEFT.test(visible) && !INVISIBLE.test(visible) && face.has(visible))
    return { pieces: [visible], isRightToLeft: true };
  const letters = word.match(LETTERS) ?? [];
  const pieces = letters.flatMap((letter) => {
    if (!INVISIBLE.test(letter) && face.has(letter)) return [letter];
    return Array.from(letter).flatMap((sign) => {
      if (!INVISIBLE.test(sign) && face.has(sign)) return [sign];
      const name = codePoint(sign);
      undrawable.add(name);
      return Array.from(`[${name}]`);
    });
  });
  return { pieces, isRightToLeft: false };
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
