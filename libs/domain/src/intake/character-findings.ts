import { isInNorm, lettersOf } from '../characters/din-91379.js';
import { finding, type Finding } from './finding.js';
import { pointerOf } from './json-pointer.js';
import { replaceXmlForbidden } from './xml-characters.js';

const MOST_EXAMPLES = 5;
// All of it is in the norm: most texts need no closer look.
const PLAIN = /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e]*$/;

/**
 * Characters that cannot leave the house as they are, in every text of the submission: those that XML forbids, and
 * those outside DIN 91379, which the specialist system takes only when they are transliterated.
 */
export function characterFindings(value: unknown): Finding[] {
  const findings: Finding[] = [];
  visit(value, [], findings);
  return findings;
}

function visit(value: unknown, path: PropertyKey[], findings: Finding[]): void {
  if (typeof value === 'string') {
    if (!PLAIN.test(value)) findings.push(...judge(value, pointerOf(path)));
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      path.push(key);
      visit((value as Record<string, unknown>)[key], path, findings);
      path.pop();
    }
  }
}

function judge(text: string, pointer: string): Finding[] {
  const { text: clean, replaced } = replaceXmlForbidden(text);
  const findings: Finding[] = [];
  if (replaced.length > 0) {
    const positions = replaced.slice(0, MOST_EXAMPLES).map(({ position }) => position);
    const characters = namesOf(replaced.map(({ character }) => character));
    findings.push(finding('character-not-in-xml', pointer, { positions: positions.join(', '), characters }));
  }
  const outside = lettersOf(clean.normalize('NFC')).filter((letter) => !isInNorm(letter.text));
  if (outside.length > 0) {
    const characters = namesOf(outside.map((letter) => letter.text));
    findings.push(finding('character-outside-din-91379', pointer, { characters }));
  }
  return findings;
}

/** `U+0151, U+0061+0300`: each kind once, the first few. */
function namesOf(characters: readonly string[]): string {
  const kinds = Array.from(new Set(characters));
  const names = kinds.slice(0, MOST_EXAMPLES).map((kind) => `U+${Array.from(kind, hexOf).join('+')}`);
  return kinds.length > MOST_EXAMPLES ? `${names.join(', ')}, …` : names.join(', ');
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
