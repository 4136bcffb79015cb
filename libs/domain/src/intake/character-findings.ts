import { isInNorm, lettersOf } from '../characters/din-91379.js';
import { finding, type Finding } from './finding.js';
import { pointerStep } from './json-pointer.js';
import { replaceXmlForbidden } from './xml-characters.js';

const MOST_EXAMPLES = 5;
// All of it is in the norm: most texts need no closer look.
const PLAIN = /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u017e]*$/;

/**
 * Characters that cannot leave the house as they are, in every text and key of the submission: those that XML forbids,
 * and those outside DIN 91379, which the specialist system takes only when they are transliterated.
 */
export function characterFindings(value: unknown): Finding[] {
  const findings: Finding[] = [];
  visit(value, '', findings);
  return findings;
}

function visit(value: unknown, pointer: string, findings: Finding[]): void {
  if (typeof value === 'string') judge(value, pointer, findings);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) visit(inner, `${pointer}/${pointerStep(key)}`, findings);
}

function judge(text: string, pointer: string, findings: Finding[]): void {
  if (PLAIN.test(text)) return;
  const { text: clean, replaced } = replaceXmlForbidden(text);
  if (replaced.length > 0)
    findings.push(
      finding('character-not-in-xml', pointer, {
        positions: replaced.map(({ position }) => position).join(', '),
        characters: namesOf(replaced.map(({ character }) => character)),
      }),
    );
  const outside = lettersOf(clean.normalize('NFC')).filter((letter) => !isInNorm(letter.text));
  if (outside.length > 0)
    findings.push(
      finding('character-outside-din-91379', pointer, { characters: namesOf(outside.map((letter) => letter.text)) }),
    );
}

function namesOf(characters: readonly string[]): string {
  const names = Array.from(new Set(characters), (character) =>
    Array.from(character, (part) => `U+${(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(
      '+',
    ),
  );
  return names.slice(0, MOST_EXAMPLES).join(', ') + (names.length > MOST_EXAMPLES ? ', …' : '');
}
