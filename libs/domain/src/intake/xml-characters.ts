/** A character that stands in a text and cannot leave the house; `position` counts UTF-16 units. */
export type ReplacedCharacter = { position: number; character: string; replacement: string };

// What XML 1.0 forbids (production Char); U+0000 and lone surrogates are refused at the door.
const FORBIDDEN = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LINE_BREAKS = new Set(['\u000b', '\u000c']);

/**
 * The text as XML and the screen can have it: vertical tab and form feed, which come from pasting out of a word
 * processor, become line breaks, every other forbidden character a blank. Reports each place.
 */
export function replaceXmlForbidden(text: string): { text: string; replaced: ReplacedCharacter[] } {
  const replaced: ReplacedCharacter[] = [];
  const clean = text.replace(FORBIDDEN, (character, position: number) => {
    const replacement = LINE_BREAKS.has(character) ? '\n' : ' ';
    replaced.push({ position, character, replacement });
    return replacement;
  });
  return { text: clean, replaced };
}
