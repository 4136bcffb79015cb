import { isInNorm, lettersOf } from '../../../characters/din-91379.js';
import { digitValue, replaceSign } from './signs.js';
import { transliterate } from './transliteration.js';

/** A letter or sign of the original that stands differently in the result; `position` counts UTF-16 units. */
export type Replaced = { position: number; character: string; replacement: string };

export type LatinText = {
  /** NFC, datatype C of DIN 91379. */
  text: string;
  replaced: Replaced[];
  /** What no table has a Latin form for; each run of it stands as `[?]` in the text. */
  unknown: { position: number; character: string }[];
};

export const UNKNOWN_LETTERS = '[?]';

/**
 * A text in the letters that XAusländer takes: unchanged where it can be, else by the published table of its script
 * (ISO 9, 843, 9984, 9985; Unicode's compatibility forms; CLDR Latin-ASCII). Scripts without a table that gives the
 * spelling of a name (Arabic, Hebrew, Indian scripts, Chinese …) and pictures are `unknown`.
 */
export function toLatinText(original: string): LatinText {
  const result: LatinText = { text: '', replaced: [], unknown: [] };
  const letters = lettersOf(original);
  let unknownBefore = false;
  letters.forEach(({ text, position }, at) => {
    const replacement = latinForm(text.normalize('NFC'), letters[at - 1]?.text ?? '', letters[at + 1]?.text ?? '');
    if (replacement === null) result.unknown.push({ position, character: text });
    else if (replacement !== text.normalize('NFC')) result.replaced.push({ position, character: text, replacement });
    result.text += replacement ?? (unknownBefore ? '' : UNKNOWN_LETTERS);
    unknownBefore = replacement === null;
  });
  return { ...result, text: result.text.normalize('NFC') };
}

function latinForm(letter: string, before: string, after: string): string | null {
  // XML readers turn a carriage return into a line feed; so do we, before they do it unseen, whatever mark stands on it.
  if (letter.startsWith('\r')) return after === '\n' ? '' : '\n';
  if (isInNorm(letter)) return letter;
  const forms = [
    () => replaceSign(letter),
    () => digitValue(letter),
    () => transliterate(letter, before, after),
    () => withMarks(letter, (base) => transliterate(base, before, after)),
    () => letter.normalize('NFKC'),
    () => withMarks(letter, (base) => base),
  ];
  for (const form of forms) {
    const latin = form()?.normalize('NFC');
    if (latin !== undefined && lettersOf(latin).every(({ text }) => isInNorm(text))) return latin;
  }
  return null;
}

/** The base letter's form with as many of the marks as the norm has on it; a mark alone has no form. */
function withMarks(letter: string, formOf: (base: string) => string | null): string | null {
  const [base = '', ...marks] = letter.normalize('NFD');
  const form = /\p{M}/u.test(base) ? null : formOf(base);
  if (form === null) return null;
  return marks.reduce((text, mark) => {
    const marked = (text + mark).normalize('NFC');
    return lettersOf(marked).every((piece) => isInNorm(piece.text)) ? marked : text;
  }, form);
}
